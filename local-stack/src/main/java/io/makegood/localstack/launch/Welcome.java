package io.makegood.localstack.launch;

import io.makegood.localstack.People;
import io.makegood.localstack.Person;
import java.util.stream.Collectors;

/** What a newcomer reads when everything is up. */
final class Welcome {
    private final PortPlan ports;
    private final StackFolder folder;
    private final Options options;

    Welcome(PortPlan ports, StackFolder folder, Options options) {
        this.ports = ports;
        this.folder = folder;
        this.options = options;
    }

    String text() {
        return """

                Makegood is ready.

                %s
                Sign in at %s - no password, pick who you are:

                %s
                Be an unhappy customer:

                  curl -s %s/surveys/%s/answers -H 'Content-Type: application/json' \\
                    -d '{"submissionId":"'$(date +%%s%%N)'","answers":{"%s":2,"%s":1},"comment":"Nobody came.",
                         "claims":{"customer":{"email":"kim@example.org"}}}'

                Then look: as anna at %s/cases, as mia at %s, and, once
                the case is marked as put right, at what the customer is sent at %s. Each service's API is at /q/swagger-ui of its address;
                './run --token anna' prints a token for it. Logs are in %s.

                Ctrl-C stops everything; the data is there again next time.
                """.formatted(
                addresses(),
                ports.url(Part.CONSOLE),
                people(),
                ports.url(Part.FEEDBACK),
                FirstSteps.SURVEY,
                FirstSteps.NPS_QUESTION,
                FirstSteps.CSAT_QUESTION,
                ports.url(Part.CONSOLE),
                ports.url(Part.CONSOLE),
                ports.url(Part.MAIL),
                folder.logs()).stripTrailing();
    }

    private String addresses() {
        return Part.replicated().map(this::addresses).collect(Collectors.joining())
                + line("mail", ports.url(Part.MAIL))
                + line("issuer", ports.url(Part.ISSUER) + "/makegood")
                + line("Kafka", "127.0.0.1:" + ports.port(Part.KAFKA))
                + line(
                        "PostgreSQL",
                        "127.0.0.1:" + ports.port(Part.POSTGRES) + "  (passwords in " + folder.secrets() + ")");
    }

    private String addresses(Part part) {
        StringBuilder lines = new StringBuilder();
        for (int replica = 1; replica <= options.replicas(); replica++) {
            String address = options.without().contains(part) ? "left out" : ports.url(part, replica);
            lines.append(line(part.label(replica), address));
        }
        return lines.toString();
    }

    private static String line(String name, String address) {
        return "  %-14s %s%n".formatted(name, address);
    }

    private static String people() {
        return People.all().stream().map(Welcome::person).collect(Collectors.joining());
    }

    private static String person(Person person) {
        String roles = String.join(", ", person.roles());
        return "  %-6s %-32s %s%n".formatted(person.sub(), person.title(), roles);
    }
}
