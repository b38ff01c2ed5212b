package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Hours;
import io.makegood.console.today.AnalyticsClient.MiseryToMagic;
import io.makegood.console.web.Words;
import java.time.Duration;
import java.util.List;

/**
 * The misery-to-magic rate: of the complaints opened in the period, how many are by now confirmed as put right by the
 * customer herself, with what is beside it.
 */
public record HeadFigure(
        boolean known,
        boolean tooFew,
        String rate,
        String between,
        String from,
        String width,
        String point,
        String opened,
        List<Share> shares,
        String median,
        String p90,
        String hoursN) {

    static HeadFigure of(MiseryToMagic figures, Hours hours) {
        MiseryToMagic f = figures == null ? new MiseryToMagic(0, 0, 0, 0, 0, null, null, null, true) : figures;
        Axis axis = new Axis(0, 1, 0.25);
        boolean known = f.rate() != null && f.opened() > 0;
        double low = known && f.low() != null ? f.low() : 0;
        double high = known && f.high() != null ? f.high() : 0;
        return new HeadFigure(
                known,
                f.tooFew(),
                known ? Words.percent(f.rate()) : "",
                known ? "between " + Words.percent(low) + " and " + Words.percent(high) : "",
                axis.at(low),
                axis.width(low, high),
                known ? axis.at(f.rate()) : "0%",
                Words.count(f.opened()),
                shares(f),
                hours == null || hours.median() == null ? null : hoursInWords(hours.median()),
                hours == null || hours.p90() == null ? null : hoursInWords(hours.p90()),
                hours == null ? "0" : Words.count(hours.n()));
    }

    private static List<Share> shares(MiseryToMagic f) {
        return Share.of(List.of(
                new Share.Part("recovered", "Recovered", "she says so herself", f.recovered()),
                new Share.Part("pending", "Pending", "still being put right, or she has been asked", f.pending()),
                new Share.Part("timed-out", "Timed out", "asked, and no answer came", f.timedOut()),
                new Share.Part("not-askable", "Not askable", "there was no way to ask her", f.notAskable())));
    }

    private static String hoursInWords(double hours) {
        return Words.duration(Duration.ofSeconds(Math.round(hours * 3600)));
    }
}
