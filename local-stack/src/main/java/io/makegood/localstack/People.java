package io.makegood.localstack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The people of the local stack, from {@code people.json}. */
public final class People {
    private static final List<Person> ALL = read();

    private People() {}

    public static List<Person> all() {
        return ALL;
    }

    public static Optional<Person> find(String sub) {
        return ALL.stream().filter(person -> person.sub().equals(sub)).findFirst();
    }

    public static Person named(String sub) {
        return find(sub).orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + sub + "."));
    }

    private static List<Person> read() {
        try (InputStream json = People.class.getResourceAsStream("people.json")) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
