package io.makegood.e2e.compose;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** The comments of a properties file, by the key below them. One stands for all keys up to the next empty line. */
final class PropertyComments {

    private final Map<String, String> byKey = new HashMap<>();
    private String comment = "";
    private boolean open;

    private PropertyComments() {}

    static Map<String, String> of(String path) {
        PropertyComments comments = new PropertyComments();
        if (Files.exists(Repository.file(path))) {
            Repository.read(path).lines().forEach(comments::read);
        }
        return comments.byKey;
    }

    private void read(String line) {
        if (line.startsWith("#")) {
            // A heading such as "---- Sign-in ----" is about more than the key below it.
            String text = line.contains("----") ? "" : line.substring(1).strip();
            comment = open ? comment + " " + text : text;
            open = true;
        } else if (line.isBlank()) {
            comment = "";
            open = false;
        } else {
            byKey.put(line.split("=", 2)[0].strip(), comment);
            open = false;
        }
    }
}
