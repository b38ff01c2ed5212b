package io.makegood.e2e.badinput;

/** A way in of the feedback service, and what is good there. */
enum Door implements Entrance {
    PAGE(200) {
        @Override
        public Call with(String body) {
            return Call.get("/s/" + Shop.open().survey() + "?employeeId=e-eve");
        }

        @Override
        public String goodBody() {
            return "";
        }
    },
    ANSWERS(202) {
        @Override
        public Call with(String body) {
            return Call.post("/surveys/" + Shop.open().survey() + "/answers").json(body);
        }

        @Override
        public String goodBody() {
            return "{\"submissionId\":\"@ID@\",\"answers\":{\"recommend\":9},\"comment\":\"fine @M@\"}";
        }
    },
    FORM(303) {
        @Override
        public Call with(String body) {
            return Call.post("/surveys/" + Shop.open().survey() + "/answers").form(body);
        }

        @Override
        public String goodBody() {
            return "submissionId=@ID@&recommend=9&comment=fine+@M@";
        }
    },
    INVITATION(303) {
        @Override
        public Call with(String body) {
            return Call.post(Shop.open().invitation()).form(body);
        }

        @Override
        public String goodBody() {
            return "recommend=9&comment=fine+@M@";
        }
    },
    FEEDBACK(202) {
        @Override
        public Call with(String body) {
            return byKey("/feedback").json(body);
        }

        @Override
        public String goodBody() {
            return "{\"submissionId\":\"@ID@\",\"unit\":\"" + Shop.open().unit()
                    + "\",\"ratings\":[{\"question\":\"stars\",\"metric\":\"STARS\",\"value\":5}],\"comment\":\"fine"
                    + " @M@\"}";
        }
    },
    BULK(200) {
        @Override
        public Call with(String body) {
            return byKey("/feedback/bulk").json(body);
        }

        @Override
        public String goodBody() {
            return "{\"items\":[" + FEEDBACK.goodBody() + "]}";
        }
    },
    CONTACTS(202) {
        @Override
        public Call with(String body) {
            return byKey("/contacts").json(body);
        }

        @Override
        public String goodBody() {
            return "{\"contactId\":\"@ID@\",\"kind\":\"call\",\"customer\":{\"reference\":\"crm-@M@\"}}";
        }
    },
    INVITATIONS(202) {
        @Override
        public Call with(String body) {
            return byKey("/invitations").json(body);
        }

        @Override
        public String goodBody() {
            return "{\"invitationId\":\"@ID@\",\"survey\":\"" + Shop.open().survey()
                    + "\",\"customer\":{\"email\":\"c-@ID@@example.org\",\"name\":\"Kim @M@\"}}";
        }
    };

    private final int goodStatus;

    Door(int goodStatus) {
        this.goodStatus = goodStatus;
    }

    @Override
    public String service() {
        return "feedback";
    }

    @Override
    public int goodStatus() {
        return goodStatus;
    }

    private static Call byKey(String path) {
        return Call.post(path).header("X-Api-Key: " + Shop.open().apiKey());
    }
}
