package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.makegood.e2e.stack.Company;
import java.util.function.Supplier;

/** The forms of the console, each sent by somebody who is signed in and may. */
enum ConsoleDoor implements Entrance {
    NEW_CASE("mia", 303, "severity=LOW&category=Cold+food&summary=it+was+cold", () -> "/cases/new"),
    NOTE("mia", 303, "text=called&contacted=on", () -> "/cases/" + Case.open().id() + "/notes"),
    REMEDY(
            "mia",
            303,
            "kind=Free+dessert&amount=12.50&currency=EUR&note=with+love",
            () -> "/cases/" + Case.open().id() + "/remedies"),
    OWNER(303, "reason=she+knows+me", "owner"),
    APOLOGY(303, "acknowledge=it+was+cold&own=ours&remedy=flowers&precaution=a+lid", "apology"),
    FIX(303, "summary=put+right", "fix"),
    CLOSURE(409, "reason=it+is+not+fixed", "closure"),
    CONFIRMATION("mia", 404, "", () -> "/recognition/" + Company.anId() + "/confirmation"),
    REJECTION("mia", 404, "reason=NOT_GENUINE", () -> "/recognition/" + Company.anId() + "/rejection"),
    UNPARK("olga", 404, "subject=nobodys", () -> "/operations/feedback/unpark"),
    /** Of the service that publishes nothing. */
    REPUBLISH("olga", 303, "hours=1", () -> "/operations/analytics/republish"),
    REPLAY("olga", 404, "", () -> "/operations/recovery/quarantine/999999999999/replay"),
    DROP("olga", 404, "", () -> "/operations/recognition/quarantine/999999999999/drop");

    private final String person;
    private final int goodStatus;
    private final String goodBody;
    private final Supplier<String> path;

    /** What is done to a case and ends its state; null elsewhere. */
    private final String deed;

    ConsoleDoor(int goodStatus, String goodBody, String deed) {
        this("mia", goodStatus, goodBody, () -> path(Case.spare(), deed), deed);
    }

    ConsoleDoor(String person, int goodStatus, String goodBody, Supplier<String> path) {
        this(person, goodStatus, goodBody, path, null);
    }

    ConsoleDoor(String person, int goodStatus, String goodBody, Supplier<String> path, String deed) {
        this.person = person;
        this.goodStatus = goodStatus;
        this.goodBody = goodBody;
        this.path = path;
        this.deed = deed;
    }

    private static String path(Case one, String deed) {
        return "/cases/" + one.id() + "/" + deed;
    }

    @Override
    public String service() {
        return "console";
    }

    @Override
    public int goodStatus() {
        return goodStatus;
    }

    @Override
    public String goodBody() {
        return this == NEW_CASE ? "unit=" + Shop.open().unit() + "&" + goodBody : goodBody;
    }

    /** Behind the token of her form. */
    @Override
    public Call with(String body) {
        ConsoleSession session = ConsoleSession.of(person);
        return Call.post(path.get())
                .header("Cookie: " + session.cookies())
                .form("csrf=" + session.token() + "&" + body);
    }

    @Override
    public Call with(byte[] body) {
        Call call = with("");
        String token = new String(call.body(), ISO_8859_1);
        return call.body((token + new String(body, ISO_8859_1)).getBytes(ISO_8859_1));
    }

    /** What can be done to a case once is done to a new one. */
    @Override
    public Call good() {
        Call good = with(goodBody());
        return deed == null ? good : good.to(path(Case.another(), deed));
    }
}
