package io.makegood.recovery.cases;

import java.util.List;

/**
 * Which cases somebody may see.
 *
 * @param units with all below them
 * @param employeeId whose own cases are seen wherever they are; may be null
 */
record CaseScope(boolean everything, List<String> units, String employeeId) {}
