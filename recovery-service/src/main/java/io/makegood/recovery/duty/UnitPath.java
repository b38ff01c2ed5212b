package io.makegood.recovery.duty;

import java.util.ArrayList;
import java.util.List;

/** The path of a unit, such as {@code north.store-17.team-a}. */
public record UnitPath(String path) {

    public static final String PATTERN = "[a-z0-9-]+(\\.[a-z0-9-]+)*";
    public static final int MOST = 200;

    public UnitPath {
        if (path.length() > MOST || !path.matches(PATTERN)) {
            throw new IllegalArgumentException("not the path of a unit");
        }
    }

    /** The unit itself and all above it, nearest first. */
    public List<String> upwards() {
        List<String> paths = new ArrayList<>();
        String rest = path;
        while (!rest.isEmpty()) {
            paths.add(rest);
            rest = rest.substring(0, Math.max(rest.lastIndexOf('.'), 0));
        }
        return paths;
    }
}
