package io.makegood.e2e.stack;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What customers find in their mailbox. */
public final class Mail {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/i/[A-Za-z0-9_.-]+");

    private Mail() {}

    /** The links in the mails to an address, oldest first. */
    public static List<String> linksTo(String address) {
        List<Map<String, Object>> mails = given().baseUri(Makegood.running().url("mail"))
                .get("/api/messages")
                .jsonPath()
                .getList("$");
        return mails.stream()
                .filter(mail -> String.valueOf(mail.get("to")).contains(address))
                .map(mail -> link(String.valueOf(mail.get("text"))).or(() -> link(String.valueOf(mail.get("html")))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> link(String text) {
        Matcher matcher = LINK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
