package io.makegood.analytics.units;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.regex.Pattern;

/** What of the units the person may see, from the token alone. */
@RequestScoped
public class VisibleUnits {

    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final int LONGEST = 200;

    private final SignedIn signedIn;

    VisibleUnits(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /**
     * The unit that is asked for, or with none all that the person covers.
     *
     * @throws ProblemException 400 if it is no unit's path, 404 if it is not hers
     */
    public Units at(String unit) {
        if (unit == null) {
            return signedIn.coversEverything() ? Units.all() : Units.of(signedIn.units());
        }
        if (unit.length() > LONGEST || !PATH.matcher(unit).matches()) {
            throw ProblemException.badRequest(
                    "invalid",
                    "The request is not valid.",
                    List.of(new FieldError("unit", "is not the path of a unit")));
        }
        signedIn.mustCover(unit, "No such unit.");
        return Units.of(List.of(unit));
    }
}
