package io.makegood.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes docs/events.md from the register, the schemas, the examples and asyncapi.yaml, so that it cannot lag behind. */
final class EventCatalogue {

    private final AsyncApi api = new AsyncApi();
    private final StringBuilder page = new StringBuilder();

    static String markdown() {
        return new EventCatalogue().write();
    }

    private String write() {
        line("# Events");
        line("");
        line("<!-- Generated from event-contract by EventCatalogueTest; see event-contract/README.md. -->");
        line("");
        line(
                "What Makegood's services say to each other on Kafka. Every message is a CloudEvents 1.0 event in binary mode:");
        line(
                "its attributes are headers, its value is plain JSON. An event is published at least once, and in order per");
        line("subject; a reader ignores fields and types that it does not know. Nothing personal is in an event,");
        line("and every text in one is of visible ASCII characters, 200 at most: what has others is unreadable.");
        line("");
        overview();
        envelope();
        for (EventType type : EventType.values()) {
            event(type);
        }
        contact();
        return page.toString();
    }

    private void overview() {
        line("| event | topic | says | sent by | read by |");
        line("|---|---|---|---|---|");
        for (EventType type : EventType.values()) {
            String name = name(type);
            line(row(
                    "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")",
                    code(type.topic().topicName()),
                    Contract.schema(Contract.fact(type)).get("description").asText(),
                    services(name, "send"),
                    services(name, "receive")));
        }
        line(row(
                "[Contact](#contact)",
                code(Topic.CONTACTS),
                "One contact with one customer, from an integration.",
                services("Contact", "send"),
                services("Contact", "receive")));
        line("");
    }

    private void envelope() {
        JsonNode schema = Contract.schema(Contract.ENVELOPE);
        line("## Attributes");
        line("");
        line(schema.get("description").asText());
        line("");
        fields(schema);
    }

    private void event(EventType type) {
        String name = name(type);
        JsonNode schema = Contract.schema(Contract.fact(type));
        line("## " + name);
        line("");
        line(schema.get("description").asText());
        line("");
        line("* type " + code(type.ceType()) + " on " + code(type.topic().topicName()));
        line("* sent by " + services(name, "send") + ", read by " + services(name, "receive"));
        line("* schema [" + type.schema() + "](../event-contract/src/main/resources/" + type.schema() + ")");
        line("");
        fields(schema);
        example(Contract.fact(type));
    }

    private void contact() {
        JsonNode schema = Contract.schema(Contract.CONTACT);
        line("## Contact");
        line("");
        line(schema.get("description").asText());
        line("");
        line("* type " + code("io.makegood.contacts.contact.v1") + ", in binary or structured mode");
        line("* schema [schemas/contact.v1.json](../event-contract/src/main/resources/schemas/contact.v1.json)");
        line("");
        fields(schema);
        example(Contract.CONTACT);
    }

    private void fields(JsonNode schema) {
        line("| field | form | required | meaning |");
        line("|---|---|---|---|");
        fields(schema, schema, "");
        line("");
    }

    private void fields(JsonNode root, JsonNode object, String path) {
        List<String> required = texts(object.path("required"));
        object.get("properties").properties().forEach(property -> {
            JsonNode form = Contract.resolved(root, property.getValue());
            String name = path + property.getKey();
            line(row(
                    code(name),
                    form(root, property.getValue()),
                    required.contains(property.getKey()) ? "yes" : "",
                    property.getValue().path("description").asText()));
            if (form.has("items")) {
                JsonNode item = Contract.resolved(root, form.get("items"));
                if (item.has("properties")) {
                    fields(root, item, name + "[].");
                }
            } else if (form.has("properties")) {
                fields(root, form, name + ".");
            }
        });
    }

    private static String form(JsonNode root, JsonNode node) {
        if (node.has("$ref")) {
            String definition = node.get("$ref").asText().replace("#/$defs/", "");
            JsonNode form = Contract.resolved(root, node);
            return form.path("type").asText().equals("string") ? definition : form(root, form);
        }
        if (node.has("const")) {
            return code(node.get("const").asText());
        }
        if (node.has("enum")) {
            return String.join(
                    ", ",
                    texts(node.get("enum")).stream().map(EventCatalogue::code).toList());
        }
        if (node.has("items")) {
            return "list of " + form(root, node.get("items")) + ", at most " + node.get("maxItems");
        }
        return plainForm(node);
    }

    private static String plainForm(JsonNode node) {
        String form = node.has("format")
                ? node.get("format").asText()
                : node.get("type").asText();
        if (node.has("minimum")) {
            form += " " + node.get("minimum") + " to " + node.get("maximum");
        }
        if (node.has("maxLength")) {
            form += ", at most " + node.get("maxLength") + " characters";
        }
        return form;
    }

    private void example(String fact) {
        line("```json");
        line(new String(Contract.bytes(Contract.example(fact)), StandardCharsets.UTF_8).strip());
        line("```");
        line("");
    }

    private String services(String message, String action) {
        return String.join(", ", api.services(message, action));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array instanceof ArrayNode) {
            array.forEach(element -> texts.add(element.asText()));
        }
        return texts;
    }

    private static String name(EventType type) {
        return type.payload().getSimpleName();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
