package io.makegood.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** asyncapi.yaml, asked for who says what where. */
final class AsyncApi {

    private final JsonNode root = Contract.asyncApi();

    JsonNode root() {
        return root;
    }

    JsonNode message(EventType type) {
        return root.at("/components/messages/" + type.payload().getSimpleName());
    }

    /** The addresses of the channels that carry a message. */
    List<String> topics(String message) {
        List<String> topics = new ArrayList<>();
        for (JsonNode channel : root.get("channels")) {
            if (channel.get("messages").has(message)) {
                topics.add(channel.get("address").asText());
            }
        }
        return topics;
    }

    /** The services whose operations send or receive a message. */
    List<String> services(String message, String action) {
        List<String> services = new ArrayList<>();
        for (JsonNode operation : root.get("operations")) {
            String service = operation.at("/tags/0/name").asText();
            if (operation.get("action").asText().equals(action)
                    && bears(operation, message)
                    && !services.contains(service)) {
                services.add(service);
            }
        }
        return services;
    }

    private static boolean bears(JsonNode operation, String message) {
        for (JsonNode reference : operation.get("messages")) {
            if (reference.get("$ref").asText().endsWith("/" + message)) {
                return true;
            }
        }
        return false;
    }
}
