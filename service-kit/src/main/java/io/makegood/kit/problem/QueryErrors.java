package io.makegood.kit.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds what a query has in a form that its resource method cannot take. JAX-RS answers that with 404, as if there were
 * no such list.
 */
final class QueryErrors {

    private QueryErrors() {}

    static List<FieldError> of(Method resource, MultivaluedMap<String, String> query) {
        return Arrays.stream(resource.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(parameter -> error(parameter, query))
                .filter(Objects::nonNull)
                .toList();
    }

    private static FieldError error(Parameter parameter, MultivaluedMap<String, String> query) {
        String name = parameter.getAnnotation(QueryParam.class).value();
        String value = query.getFirst(name);
        return value == null || fits(parameter.getType(), value)
                ? null
                : new FieldError(name, "must be " + description(parameter.getType()));
    }

    private static boolean fits(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> name(constant).equals(value));
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String description(Class<?> type) {
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(QueryErrors::name)
                                .collect(Collectors.joining(", "))
                : "a whole number";
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }
}
