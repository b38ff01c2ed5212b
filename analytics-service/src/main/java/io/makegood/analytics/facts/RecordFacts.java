package io.makegood.analytics.facts;

import io.makegood.analytics.facts.Complaint.Step;
import io.makegood.analytics.generations.Generation;
import io.makegood.analytics.generations.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes in a batch of facts: each once, with its counts, in one transaction. */
@ApplicationScoped
public class RecordFacts {

    private final Generations generations;
    private final Facts facts;
    private final Complaints complaints;
    private final Counts counts;

    RecordFacts(Generations generations, Facts facts, Complaints complaints, Counts counts) {
        this.generations = generations;
        this.facts = facts;
        this.complaints = complaints;
        this.counts = counts;
    }

    /** Into the generation that is served. */
    @Transactional
    public void inCurrent(List<Fact> batch) {
        record(batch, generations.enterToWrite());
    }

    /** Into one that is being built. */
    @Transactional
    public void inGeneration(Generation generation, List<Fact> batch) {
        record(batch, generations.enter(generation));
    }

    private void record(List<Fact> batch, Generation generation) {
        List<Fact> fresh = facts.enter(batch);
        facts.insertDetails(fresh, generation);
        Growth growth = new Growth();
        fresh.forEach(fact -> growth.add(fact, generation));
        moveCases(fresh, generation, growth);
        counts.grow(growth);
    }

    private void moveCases(List<Fact> fresh, Generation generation, Growth growth) {
        List<Step> steps = fresh.stream()
                .filter(fact -> fact.detail() instanceof CaseStep)
                .map(RecordFacts::step)
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        Set<String> caseIds = steps.stream().map(Step::caseId).collect(Collectors.toSet());
        Map<String, Complaint> before = complaints.written(caseIds);
        complaints.insertSteps(steps);
        List<Complaint> after = complaints.folded(caseIds, generation);
        complaints.write(after);
        after.forEach(complaint -> growth.move(before.get(complaint.caseId()), complaint));
    }

    private static Step step(Fact fact) {
        CaseStep step = (CaseStep) fact.detail();
        return new Step(
                fact.subject(),
                fact.version(),
                step.status(),
                fact.unit(),
                fact.employeeId(),
                step.openedAt(),
                step.timeToRecovery() == null ? null : step.timeToRecovery().toMillis());
    }
}
