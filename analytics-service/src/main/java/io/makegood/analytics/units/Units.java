package io.makegood.analytics.units;

import java.util.ArrayList;
import java.util.List;

/**
 * Some units, each with everything below it, or all there are.
 *
 * @param paths ignored where it is everything
 */
public record Units(boolean everything, List<String> paths) {

    public static Units all() {
        return new Units(true, List.of());
    }

    public static Units of(List<String> paths) {
        return new Units(false, List.copyOf(paths));
    }

    public boolean contain(String unit) {
        return everything || paths.stream().anyMatch(path -> unit.equals(path) || unit.startsWith(path + "."));
    }

    /**
     * The same as SQL about a column {@code unit} that sorts bytewise: everything below north lies between 'north.' and
     * 'north/'. To be filled with {@link #values()}.
     */
    public String condition() {
        if (everything) {
            return "true";
        }
        String one = "unit = ? or unit >= ? and unit < ?";
        return paths.isEmpty()
                ? "false"
                : "(" + String.join(" or ", paths.stream().map(path -> one).toList()) + ")";
    }

    public List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (!everything) {
            paths.forEach(path -> values.addAll(List.of(path, path + ".", path + "/")));
        }
        return values;
    }
}
