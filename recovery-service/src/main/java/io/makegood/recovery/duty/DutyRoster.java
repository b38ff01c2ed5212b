package io.makegood.recovery.duty;

import io.makegood.recovery.RecoveryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds an owner for every case: no complaint is ever nobody's. */
@ApplicationScoped
public class DutyRoster {

    private final DutyOwners owners;
    private final RecoveryConfig config;

    public DutyRoster(DutyOwners owners, RecoveryConfig config) {
        this.owners = owners;
        this.config = config;
    }

    /** @return employee id by unit */
    public Map<String, String> ownersFor(Set<String> units) {
        Map<String, List<String>> paths =
                units.stream().collect(Collectors.toMap(Function.identity(), unit -> new UnitPath(unit).upwards()));
        Map<String, String> appointed =
                owners.of(paths.values().stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(DutyOwner::unit, DutyOwner::ownerId));
        return units.stream()
                .collect(Collectors.toMap(Function.identity(), unit -> nearest(paths.get(unit), appointed)));
    }

    private String nearest(List<String> path, Map<String, String> appointed) {
        return path.stream()
                .filter(appointed::containsKey)
                .findFirst()
                .map(appointed::get)
                .orElseGet(config::defaultOwner);
    }
}
