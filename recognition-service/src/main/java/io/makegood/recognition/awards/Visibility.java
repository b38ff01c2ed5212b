package io.makegood.recognition.awards;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import java.util.List;

/**
 * Which recognitions a person may see: those awarded in her units, in the leading roles also the others there, and
 * wherever they are those of herself and those that she proposed.
 *
 * @param self her employee id; null if her token bears none
 * @param undecided whether she sees what is not awarded
 */
public record Visibility(String self, boolean everything, List<String> units, boolean undecided) {

    public static Visibility of(SignedIn person) {
        return new Visibility(
                person.employeeId(),
                person.coversEverything(),
                person.units(),
                person.has(Roles.MANAGER) || person.has(Roles.EXECUTIVE) || person.has(Roles.AUDITOR));
    }
}
