package io.makegood.console.today;

import java.util.Arrays;
import java.util.Optional;

/** The scores that customers' answers add up to. */
public enum Metric {
    NPS("NPS", "Net Promoter Score: promoters less detractors", 1, true),
    CSAT("CSAT", "Customer satisfaction: how many chose one of the two best values", 1, true),
    CES("Effort", "Customer effort score: the mean of the answers", 2, false),
    STARS("Stars", "The mean of the stars", 2, false);

    private final String label;
    private final String explanation;
    private final int decimals;
    private final boolean percentage;

    Metric(String label, String explanation, int decimals, boolean percentage) {
        this.label = label;
        this.explanation = explanation;
        this.decimals = decimals;
        this.percentage = percentage;
    }

    static Optional<Metric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public String label() {
        return label;
    }

    String explanation() {
        return explanation;
    }

    int decimals() {
        return decimals;
    }

    /** Whether it is a share of the customers, and not a mean on the scale of the question. */
    boolean percentage() {
        return percentage;
    }
}
