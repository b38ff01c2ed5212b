package io.makegood.console.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;

/** Figures and durations as people write them. */
public final class Words {
    public static final String THIN_SPACE = "\u202f";
    public static final String MINUS = "\u2212";

    private static final int BEGINNING = 160;

    private Words() {}

    /** 10 282, with thin spaces between the thousands. */
    public static String count(long n) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(THIN_SPACE.charAt(0));
        return signed(new DecimalFormat("#,##0", symbols).format(n));
    }

    /** A share between 0 and 1 as whole percent. */
    public static String percent(double share) {
        return Math.round(share * 100) + THIN_SPACE + "%";
    }

    /** A figure with so many decimals and a true minus sign. */
    public static String figure(double value, int decimals) {
        return figure(BigDecimal.valueOf(value), decimals);
    }

    private static String figure(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return signed(rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString());
    }

    /** 34.90 EUR, with as many decimals as the currency has. */
    public static String money(BigDecimal amount, String currency) {
        return figure(amount, decimalsOf(currency)) + THIN_SPACE + currency;
    }

    private static int decimalsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }

    /** 40 s, 12 min, 3 h 5 min, 4 d 2 h: two parts at most, and never zero of something. */
    public static String duration(Duration duration) {
        long seconds = duration.abs().toSeconds();
        if (seconds < 60) {
            return seconds + THIN_SPACE + "s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + THIN_SPACE + "min";
        }
        return minutes < 48 * 60 ? parts(minutes / 60, "h", minutes % 60, "min") : days(minutes / 60);
    }

    private static String days(long hours) {
        return hours < 14 * 24 ? parts(hours / 24, "d", hours % 24, "h") : hours / 24 + THIN_SPACE + "d";
    }

    private static String parts(long large, String largeUnit, long small, String smallUnit) {
        String text = large + THIN_SPACE + largeUnit;
        return small == 0 ? text : text + " " + small + THIN_SPACE + smallUnit;
    }

    /** {@code FIRST_CONTACT} and {@code FirstContact} both read "First contact". */
    public static String spoken(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String words = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return capital(words.replace('_', ' ').replace('-', ' ').strip());
    }

    /** What fits into two lines of a list. */
    public static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }

    /** As a sentence begins. */
    public static String capital(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String signed(String digits) {
        return digits.replace("-", MINUS);
    }
}
