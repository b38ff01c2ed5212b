package io.makegood.console.web;

import java.util.regex.Pattern;

/** A unit's path, taken apart for reading: {@code north.store-17} is "store 17" in "north". */
public record Unit(String path) {
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final int MAX = 200;

    public static boolean valid(String path) {
        return path != null && path.length() <= MAX && VALID.matcher(path).matches();
    }

    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public String parent() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    public int depth() {
        return (int) path.chars().filter(c -> c == '.').count();
    }
}
