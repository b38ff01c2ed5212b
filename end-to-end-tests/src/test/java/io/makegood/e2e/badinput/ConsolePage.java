package io.makegood.e2e.badinput;

/** The pages of the console, looked at by somebody who is signed in and may. */
enum ConsolePage {
    TODAY("mia", "/"),
    CASES("mia", "/cases"),
    NEW_CASE("mia", "/cases/new"),
    CASE("mia", "/cases/{id}"),
    FIX("mia", "/cases/{id}/fix"),
    RECOGNITION("mia", "/recognition"),
    TRACE("mia", "/trace"),
    THREAD("mia", "/trace/{id}"),
    OPERATIONS("olga", "/operations"),
    QUARANTINED("olga", "/operations/{id}/quarantine/1"),
    SIGN_IN_FAILED("mia", "/sign-in-failed");

    private final String person;
    private final String path;

    ConsolePage(String person, String path) {
        this.person = person;
        this.path = path;
    }

    Call with(String id, String query) {
        return Call.get(path.replace("{id}", id) + "?" + query)
                .header("Cookie: " + ConsoleSession.of(person).cookies());
    }
}
