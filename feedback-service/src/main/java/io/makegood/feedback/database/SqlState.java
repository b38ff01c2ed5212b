package io.makegood.feedback.database;

import java.sql.SQLException;

/** The class of a database failure, by its first two characters. */
public final class SqlState {

    private SqlState() {}

    /** The SQL state, or an empty text where there is none. */
    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** A deadlock or a serialisation failure: the same again may well succeed at once. */
    public static boolean isWorthARetry(Throwable failure) {
        return of(failure).startsWith("40");
    }

    /** The values do not fit, or break a constraint. */
    public static boolean isBadData(Throwable failure) {
        return of(failure).startsWith("22") || of(failure).startsWith("23");
    }
}
