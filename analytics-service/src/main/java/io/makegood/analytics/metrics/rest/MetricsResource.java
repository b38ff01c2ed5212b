package io.makegood.analytics.metrics.rest;

import io.makegood.analytics.AnalyticsConfig;
import io.makegood.analytics.metrics.Dimension;
import io.makegood.analytics.metrics.FindMetrics;
import io.makegood.analytics.metrics.FindMetrics.Found;
import io.makegood.analytics.metrics.Numbers;
import io.makegood.analytics.metrics.Selection;
import io.makegood.analytics.units.VisibleUnits;
import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import io.makegood.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers over HTTP. Without a unit they are of all units that the person covers; days are in the reporting zone. */
@Path("/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
public class MetricsResource {

    private static final int MOST = 1000;
    private static final String ALL_AT_ONCE = "1000";

    private final FindMetrics metrics;
    private final VisibleUnits units;
    private final SignedIn signedIn;
    private final AnalyticsConfig config;

    MetricsResource(FindMetrics metrics, VisibleUnits units, SignedIn signedIn, AnalyticsConfig config) {
        this.metrics = metrics;
        this.units = units;
        this.signedIn = signedIn;
        this.config = config;
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(summary = "Scores, moments and misery to magic; from and to are days, both included")
    public MetricsView total(
            @QueryParam("unit") String unit,
            @QueryParam("employee") String employee,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        MetricsParameters parameters = new MetricsParameters();
        Selection selection = parameters.selection(units.at(unit), employee, from, to);
        parameters.mustBeValid();
        mayAskFor(employee);
        Found found = metrics.by(Dimension.TOTAL, selection);
        return view(null, found, found.of(Dimension.ALL));
    }

    @GET
    @Path("/by-unit")
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(summary = "The same for each unit, each with everything below it")
    public Page<MetricsView> byUnit(
            @QueryParam("unit") String unit,
            @QueryParam("employee") String employee,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") @DefaultValue(ALL_AT_ONCE) String limit,
            @QueryParam("after") String after) {
        return page(Dimension.UNIT, new Asked(unit, employee, from, to, limit, after));
    }

    @GET
    @Path("/by-period")
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(summary = "The same for each month or day that has any numbers")
    public Page<MetricsView> byPeriod(
            @QueryParam("unit") String unit,
            @QueryParam("employee") String employee,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("period") @DefaultValue("MONTH") String period,
            @QueryParam("limit") @DefaultValue(ALL_AT_ONCE) String limit,
            @QueryParam("after") String after) {
        MetricsParameters parameters = new MetricsParameters();
        Dimension dimension = parameters.period(period);
        parameters.mustBeValid();
        return page(dimension, new Asked(unit, employee, from, to, limit, after));
    }

    @GET
    @Path("/by-employee")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(summary = "The same for each employee; who is not a manager finds only herself")
    public Page<MetricsView> byEmployee(
            @QueryParam("unit") String unit,
            @QueryParam("employee") String employee,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") @DefaultValue(ALL_AT_ONCE) String limit,
            @QueryParam("after") String after) {
        String whom = employee == null && !signedIn.has(Roles.MANAGER) ? ownId() : employee;
        return page(Dimension.EMPLOYEE, new Asked(unit, whom, from, to, limit, after));
    }

    /** The parameters as they came. */
    private record Asked(String unit, String employee, String from, String to, String limit, String after) {}

    private Page<MetricsView> page(Dimension dimension, Asked asked) {
        MetricsParameters parameters = new MetricsParameters();
        Selection selection = parameters.selection(units.at(asked.unit()), asked.employee(), asked.from(), asked.to());
        int limit = parameters.limit(asked.limit(), MOST);
        parameters.mustBeValid();
        mayAskFor(asked.employee());
        String start =
                asked.after() == null ? "" : Cursor.decode(asked.after(), 1).get(0);
        Found found = metrics.by(dimension, selection);
        // The space is the least that can follow a key: the page begins behind the last one's.
        SortedMap<String, Numbers> rest =
                start.isEmpty() ? found.groups() : found.groups().tailMap(start + " ");
        List<MetricsView> items = rest.entrySet().stream()
                .limit(limit)
                .map(entry -> view(entry, found))
                .toList();
        return new Page<>(
                items, rest.size() > limit ? Cursor.encode(items.get(limit - 1).key()) : null);
    }

    private MetricsView view(Map.Entry<String, Numbers> group, Found found) {
        return view(group.getKey(), found, group.getValue());
    }

    private MetricsView view(String key, Found found, Numbers numbers) {
        return MetricsView.of(key, found.zone().getId(), numbers, config.fewestAnswers());
    }

    /** One's own numbers are one's own; those of others are for managers. */
    private void mayAskFor(String employee) {
        if (employee != null && !signedIn.has(Roles.MANAGER) && !employee.equals(signedIn.employeeId())) {
            throw ProblemException.forbidden("The numbers of somebody else are for managers.");
        }
    }

    private String ownId() {
        if (signedIn.employeeId() == null) {
            throw ProblemException.forbidden("The numbers of employees are for managers.");
        }
        return signedIn.employeeId();
    }
}
