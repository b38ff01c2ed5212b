package io.makegood.benchmarks.stand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says of itself on {@code /q/metrics}, at one moment. */
public final class Meters {

    private final String text;

    Meters(String text) {
        this.text = text;
    }

    public static Meters of(String serviceUrl) throws InterruptedException {
        return new Meters(Http.get(serviceUrl + "/q/metrics", null));
    }

    /** The sum over all series of this name whose labels contain the text. */
    public double sum(String name, String label) {
        Matcher line = Pattern.compile("(?m)^" + name + "(\\{[^}]*})? (\\S+)$").matcher(text);
        double sum = 0;
        while (line.find()) {
            if (label.isEmpty() || line.group(1) != null && line.group(1).contains(label)) {
                sum += Double.parseDouble(line.group(2));
            }
        }
        return sum;
    }
}
