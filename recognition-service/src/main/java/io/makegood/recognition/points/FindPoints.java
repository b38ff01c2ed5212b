package io.makegood.recognition.points;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import io.makegood.recognition.points.PointEntries.Scope;
import io.makegood.recognition.points.PointEntries.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Tells what an employee earned: to herself all of it, to those who look after a unit what she earned there, to anybody
 * else nothing.
 */
@ApplicationScoped
public class FindPoints {

    private final PointEntries entries;

    FindPoints(PointEntries entries) {
        this.entries = entries;
    }

    public Points of(String employeeId, long before, int limit, SignedIn person) {
        boolean own = employeeId.equals(person.employeeId());
        if (!own && !mayLookAtOthers(person)) {
            throw nothing();
        }
        Scope scope = new Scope(own || person.coversEverything(), person.units());
        Total total = entries.total(employeeId, scope);
        if (total.entries() == 0 && !own) {
            throw nothing();
        }
        return new Points(employeeId, total.points(), entries.page(employeeId, scope, before, limit));
    }

    private static boolean mayLookAtOthers(SignedIn person) {
        return person.has(Roles.MANAGER) || person.has(Roles.EXECUTIVE) || person.has(Roles.AUDITOR);
    }

    private static ProblemException nothing() {
        return ProblemException.notFound("No points of that employee are known here.");
    }

    /** What an employee earned, with a page of the entries, newest first. */
    public record Points(String employeeId, long total, List<PointEntry> entries) {}
}
