package io.makegood.localstack;

import java.nio.file.Path;

/** The mail server's process. */
public final class MailMain {
    private MailMain() {}

    /** Arguments: port of SMTP, port of the page, folder of the mails. */
    public static void main(String[] arguments) throws InterruptedException {
        ChildLog.begin();
        LocalMail.start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        System.out.println("Mail is taken on port " + arguments[0] + " and shown on port " + arguments[1] + ".");
        Thread.currentThread().join();
    }
}
