package io.makegood.benchmarks.report;

import io.makegood.benchmarks.figures.Target;
import io.makegood.benchmarks.rows.Outcome;
import java.util.List;
import java.util.Locale;

/** The table as a picture: how far each row is from its target. Right of the line is reached, whichever way it counts. */
public final class Picture {

    private static final int WIDTH = 900;
    private static final int LEFT = 340;
    private static final int TARGET_AT = 560;
    private static final int STEP = 34;
    private static final int TOP = 70;
    private static final double MOST = 2.5;

    private Picture() {}

    public static String of(List<Outcome> outcomes) {
        StringBuilder svg = new StringBuilder();
        int height = TOP + STEP * outcomes.size() + 20;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="sans-serif" font-size="13" role="img" aria-label="How far each row is from its target">
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="16" y="28" font-size="17" font-weight="bold">Speed, beside floors of the same run</text>
                <text x="%3$d" y="52" text-anchor="middle" fill="#555555">target</text>
                """.formatted(WIDTH, height, TARGET_AT));
        for (int i = 0; i < outcomes.size(); i++) {
            svg.append(bar(outcomes.get(i), TOP + i * STEP));
        }
        svg.append("<line x1=\"%1$d\" y1=\"58\" x2=\"%1$d\" y2=\"%2$d\" stroke=\"#555555\" stroke-dasharray=\"4 3\"/>\n"
                .formatted(TARGET_AT, height - 14));
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Outcome outcome, int y) {
        double reached = reached(outcome);
        long length = Math.round((TARGET_AT - LEFT) * Math.min(MOST, reached));
        String figure = Lines.figure(outcome.value(), outcome.row().unit())
                + (outcome.floor() == 0 ? "" : String.format(Locale.ROOT, ", %.2f x", outcome.ratio()))
                + " (" + outcome.row().target().text() + ")";
        return """
                <text x="16" y="%2$d">%1$s</text>
                <rect x="%3$d" y="%4$d" width="%5$d" height="20" fill="%6$s"/>
                <text x="%7$d" y="%2$d">%8$s</text>
                """.formatted(
                        escaped(outcome.row().number() + "  " + outcome.row().title()),
                        y + 15,
                        LEFT,
                        y,
                        length,
                        outcome.isOk() ? "#8fc79a" : "#e59a8f",
                        LEFT + 6,
                        escaped(figure));
    }

    /** 1 where the target is just met, more where it is passed. */
    static double reached(Outcome outcome) {
        Target target = outcome.row().target();
        if (target instanceof Target.AtLeast least) {
            return outcome.ratio() / least.factor();
        } else if (target instanceof Target.AtMost most) {
            return most.factor() / outcome.ratio();
        } else if (target instanceof Target.NoMoreThan limit) {
            return limit.most() / outcome.value();
        }
        return 0;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
