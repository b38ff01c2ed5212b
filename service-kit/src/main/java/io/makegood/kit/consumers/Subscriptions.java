package io.makegood.kit.consumers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Who reads what, as the channels are configured. */
@ApplicationScoped
class Subscriptions {

    private static final Pattern GROUP = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.group\\.id");

    private final Config config;

    Subscriptions(Config config) {
        this.config = config;
    }

    /** A consumer group, and whether it reads a topic. */
    record Subscription(String group, Predicate<String> reads) {}

    List<Subscription> all() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(GROUP::matcher)
                .filter(Matcher::matches)
                .map(found -> new Subscription(config.getValue(found.group(), String.class), reads(found.group(1))))
                .toList();
    }

    private Predicate<String> reads(String channel) {
        String topics = value(channel, "topics");
        if (topics != null) {
            return Arrays.asList(topics.split(","))::contains;
        }
        String topic = value(channel, "topic");
        return "true".equals(value(channel, "pattern")) ? Pattern.compile(topic).asMatchPredicate() : topic::equals;
    }

    private String value(String channel, String name) {
        return config.getOptionalValue("mp.messaging.incoming." + channel + "." + name, String.class)
                .orElse(null);
    }
}
