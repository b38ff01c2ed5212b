package io.makegood.analytics.metrics.rest;

import io.makegood.analytics.metrics.Dimension;
import io.makegood.analytics.metrics.Selection;
import io.makegood.analytics.units.Units;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what is asked for and tells all that is wrong with it at once. */
final class MetricsParameters {

    private static final Pattern EMPLOYEE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<FieldError> errors = new ArrayList<>();

    Selection selection(Units units, String employee, String from, String to) {
        if (employee != null && !EMPLOYEE.matcher(employee).matches()) {
            errors.add(new FieldError("employee", "is not the id of an employee"));
        }
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("to", "is before from"));
        }
        return new Selection(units, employee, first, last);
    }

    private LocalDate day(String field, String text) {
        try {
            if (text == null) {
                return null;
            }
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Falls through: it looks like a day, but there is none such.
        }
        errors.add(new FieldError(field, "is not a day such as 2026-01-31"));
        return null;
    }

    Dimension period(String period) {
        if ("DAY".equals(period)) {
            return Dimension.DAY;
        }
        if (!"MONTH".equals(period)) {
            errors.add(new FieldError("period", "is neither DAY nor MONTH"));
        }
        return Dimension.MONTH;
    }

    int limit(String limit, int most) {
        if (limit.matches("\\d{1,9}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        errors.add(new FieldError("limit", "is not a number from 1 to " + most));
        return most;
    }

    /**
     * @throws ProblemException 400 if anything was wrong
     */
    void mustBeValid() {
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest("invalid", "The request is not valid.", errors);
        }
    }
}
