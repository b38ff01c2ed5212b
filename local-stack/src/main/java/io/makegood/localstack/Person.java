package io.makegood.localstack;

import java.util.List;
import java.util.Map;

/** Somebody who may sign in on the local stack, and what her tokens say about her. */
public record Person(String sub, String name, String title, List<String> roles, List<String> units, String employeeId) {

    public Person {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
    }

    public Map<String, Object> claims() {
        return Map.of("name", name, "roles", roles, "units", units, "employee_id", employeeId);
    }
}
