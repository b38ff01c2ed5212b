package io.makegood.analytics.statistics;

/**
 * Promoters less detractors, as a share of all who answered: F. F. Reichheld, "The One Number You Need to Grow",
 * Harvard Business Review 81 (12), 2003. The answers are +1, 0 and -1, so their variance is p + d - (p - d)² and the
 * standard error of the score is the root of that over n: B. Rocks, "Interval Estimation for the 'Net Promoter Score'",
 * The American Statistician 70 (4), 2016, 365-372. All figures are fractions between -1 and 1.
 */
public record NetPromoterScore(long promoters, long passives, long detractors) {

    public long n() {
        return promoters + passives + detractors;
    }

    public boolean isEmpty() {
        return n() == 0;
    }

    public double value() {
        return (double) (promoters - detractors) / n();
    }

    public double variance() {
        return (double) (promoters + detractors) / n() - value() * value();
    }

    public double standardError() {
        return Math.sqrt(variance() / n());
    }

    public Interval interval() {
        return Interval.around(value(), Quantiles.NORMAL * standardError()).within(-1, 1);
    }
}
