package io.makegood.kit.problem;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The database refused or did not answer. Whether it is worth waiting for, {@link #isTransient} says. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * SQL state classes that pass by themselves: connection (08), sign-in (28), transaction rollback by serialisation or
     * deadlock (40), out of resources (53), operator intervention such as a shutdown (57), and the disk under it (58).
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

    /** As a standby is until it takes over, and a server whose disk is nearly full. */
    private static final String READ_ONLY = "25006";

    private static final String TOOK_TOO_LONG = "57014";

    public DatabaseFailure(String during, SQLException cause) {
        super(during, cause);
    }

    /** True if the same work may succeed later with nothing changed. */
    public static boolean isTransient(Throwable failure) {
        Optional<SQLException> sql = find(failure, SQLException.class, e -> true);
        if (sql.isPresent()) {
            return find(failure, SQLException.class, DatabaseFailure::passes).isPresent();
        }
        return isUnclear(failure);
    }

    /**
     * True if the transaction ended without a word of the database: the answer to its commit was lost, or it ran out of its
     * time. The same work tells at the next try what became of it.
     */
    public static boolean isUnclear(Throwable failure) {
        return find(failure, SQLException.class, e -> true).isEmpty()
                && find(failure, Exception.class, DatabaseFailure::lostCommit).isPresent();
    }

    /**
     * True if it may have been too much for the time that a statement or a transaction has: less at once may do. The pool
     * says without a state that the transaction is over already, and that no connection became free.
     */
    public static boolean isTooMuch(Throwable failure) {
        return isUnclear(failure)
                || find(
                                failure,
                                SQLException.class,
                                e -> e.getSQLState() == null || TOOK_TOO_LONG.equals(e.getSQLState()))
                        .isPresent();
    }

    /** True if the database does not let us in. It passes while a password is being changed; at a start it is a wrong setting. */
    public static boolean isSignInRefused(Throwable failure) {
        return find(
                        failure,
                        SQLException.class,
                        e -> e.getSQLState() != null && e.getSQLState().startsWith("28"))
                .isPresent();
    }

    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || READ_ONLY.equals(state)
                || state.length() >= 2 && TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean lostCommit(Exception e) {
        return e instanceof RollbackException
                || e instanceof SystemException
                || e instanceof HeuristicMixedException
                || e instanceof HeuristicRollbackException;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type, Predicate<T> wanted) {
        return find(failure, type, wanted, new HashSet<>());
    }

    private static <T extends Throwable> Optional<T> find(
            Throwable failure, Class<T> type, Predicate<T> wanted, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        if (type.isInstance(failure) && wanted.test(type.cast(failure))) {
            return Optional.of(type.cast(failure));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            Optional<T> found = find(suppressed, type, wanted, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return find(failure.getCause(), type, wanted, seen);
    }
}
