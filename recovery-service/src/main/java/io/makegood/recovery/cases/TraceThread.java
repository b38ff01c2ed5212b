package io.makegood.recovery.cases;

import io.makegood.kit.trace.TraceStep;
import io.makegood.kit.trace.TraceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what happened here on one thread, to who may see the cases on it. Facts only: no word that anybody wrote. */
@ApplicationScoped
public class TraceThread {

    private static final int MOST_CASES = 50;
    private static final int MOST_STEPS = 500;

    private final RecoveryCases cases;
    private final Complaints complaints;
    private final CaseEntries entries;
    private final CaseAccess access;

    TraceThread(RecoveryCases cases, Complaints complaints, CaseEntries entries, CaseAccess access) {
        this.cases = cases;
        this.complaints = complaints;
        this.entries = entries;
        this.access = access;
    }

    @Transactional
    public TraceView of(String correlationId) {
        List<TraceStep> steps = Stream.concat(ownCases(correlationId), joinedCases(correlationId))
                .sorted(Comparator.comparing(TraceStep::at))
                .toList();
        return new TraceView(correlationId, steps);
    }

    private Stream<TraceStep> ownCases(String correlationId) {
        return cases.ofThread(correlationId, MOST_CASES).stream()
                .filter(access::sees)
                .flatMap(own -> entries.of(own.id(), MOST_STEPS).stream().map(entry -> step(own, entry)));
    }

    /** A complaint that joined a case of another thread: where it went, the rest is told there. */
    private Stream<TraceStep> joinedCases(String correlationId) {
        return complaints.ofThread(correlationId, MOST_CASES).stream()
                .flatMap(complaint -> cases.findByIdOptional(complaint.caseId()).stream()
                        .filter(joined -> !joined.correlationId().equals(correlationId))
                        .filter(access::sees)
                        .flatMap(joined -> entries.of(joined.id(), MOST_STEPS).stream()
                                .filter(entry -> complaint.feedbackId().equals(entry.reference()))
                                .map(entry -> elsewhere(joined, entry))));
    }

    private static TraceStep elsewhere(RecoveryCase joined, CaseEntry entry) {
        TraceStep step = step(joined, entry);
        step.detail().put("thread", joined.correlationId());
        return step;
    }

    private static TraceStep step(RecoveryCase of, CaseEntry entry) {
        Map<String, String> detail = new LinkedHashMap<>();
        put(detail, "by", entry.employeeId());
        put(detail, "reference", entry.reference());
        put(detail, "detail", entry.detail());
        return new TraceStep(entry.at(), "recovery", entry.what(), of.id(), of.unit(), detail);
    }

    private static void put(Map<String, String> detail, String name, String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}
