package io.makegood.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The requests, each a customer's answer of her own. Of ten answers two are complaints, one is magic and seven are neither,
 * in turn, so that every round sends the same mixture. All are of one length and made by writing over a copy.
 */
public final class Answers {

    private static final String ID = "#".repeat(36);
    private static final int RUN_LENGTH = 24;
    private static final String RECOMMEND = "8278278987";
    private static final String SATISFACTION = "4243244544";
    private static final int FIRST_NO_COMPLAINT = 7;
    private static final String COMMENT =
            "The driver came at nine as he had said, but the box was open at one corner and"
                    + " nobody could tell me whether that is covered. What should I do with it now?";
    private static final String BODY =
            "{\"submissionId\":\"" + ID + "\",\"answers\":{\"recommend\":R,\"satisfaction\":S}," + "\"comment\":\""
                    + COMMENT + "\",\"locale\":\"en\",\"claims\":{\"employeeId\":\"e-eve\"}}";

    private final byte[] template;
    private final int countAt;
    private final int recommendAt;
    private final int satisfactionAt;

    public Answers(Door door) {
        String run = UUID.randomUUID().toString().substring(0, RUN_LENGTH);
        String request = "POST " + door.address().getPath() + " HTTP/1.1\r\n"
                + "Host: " + door.address().getAuthority() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Accept: application/json\r\n"
                + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        countAt = request.indexOf(ID) + RUN_LENGTH;
        template =
                request.replace(ID, run + "0".repeat(ID.length() - RUN_LENGTH)).getBytes(StandardCharsets.US_ASCII);
        recommendAt = request.indexOf(":R,") + 1;
        satisfactionAt = request.indexOf(":S}") + 1;
    }

    /** All of a request: headers and body. Another number is another customer. */
    byte[] request(long number) {
        byte[] request = template.clone();
        long rest = number;
        for (int at = countAt + ID.length() - RUN_LENGTH - 1; at >= countAt; at--) {
            request[at] = (byte) Character.forDigit((int) (rest & 0xF), 16);
            rest >>>= 4;
        }
        request[recommendAt] = (byte) inTurn(RECOMMEND, number);
        request[satisfactionAt] = (byte) inTurn(SATISFACTION, number);
        return request;
    }

    public static boolean isComplaint(long number) {
        return inTurn(RECOMMEND, number) < '0' + FIRST_NO_COMPLAINT;
    }

    private static char inTurn(String values, long number) {
        return values.charAt((int) (number % values.length()));
    }
}
