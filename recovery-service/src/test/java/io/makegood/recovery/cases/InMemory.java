package io.makegood.recovery.cases;

import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.duty.DutyRoster;
import io.makegood.recovery.triage.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What use cases lean on, without a database. */
final class InMemory {

    private InMemory() {}

    static final class Cases extends RecoveryCases {
        final Map<String, RecoveryCase> all = new LinkedHashMap<>();

        @Override
        public void decideAlone(String customerOrFeedbackId) {}

        @Override
        public void persist(RecoveryCase recoveryCase) {
            all.put(recoveryCase.id(), recoveryCase);
        }

        @Override
        public Optional<RecoveryCase> lock(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<RecoveryCase> lockUnderWay(String customerId) {
            return all.values().stream()
                    .filter(c -> customerId.equals(c.customerId()))
                    .filter(c -> c.joinable() && c.status().underWay())
                    .findFirst();
        }

        @Override
        public boolean anotherUnderWay(String customerId, String besides) {
            return lockUnderWay(customerId).filter(c -> !c.id().equals(besides)).isPresent();
        }

        @Override
        public Optional<String> customerOf(String caseId) {
            return lock(caseId).map(RecoveryCase::customerId);
        }

        RecoveryCase only() {
            return all.values().iterator().next();
        }
    }

    static final class FeedbackComplaints extends Complaints {
        final Map<String, Complaint> all = new HashMap<>();

        @Override
        public boolean known(String feedbackId) {
            return all.containsKey(feedbackId);
        }

        @Override
        public void persist(Complaint complaint) {
            all.put(complaint.feedbackId(), complaint);
        }
    }

    static final class Answers extends CheckAnswers {
        final Map<String, HeardAnswer> all = new LinkedHashMap<>();

        @Override
        public boolean known(String feedbackId) {
            return all.containsKey(feedbackId);
        }

        @Override
        public void persist(HeardAnswer answer) {
            all.put(answer.answer().feedbackId(), answer);
        }

        @Override
        public List<HeardAnswer> early(String caseId) {
            return all.values().stream()
                    .filter(a -> a.answer().caseId().equals(caseId))
                    .filter(a -> a.outcome() == HeardAnswer.Outcome.EARLY)
                    .toList();
        }
    }

    static final class NoRemedies extends Remedies {
        @Override
        public List<Remedy> of(String caseId) {
            return List.of();
        }
    }

    static final class Entries extends CaseEntries {
        final List<CaseEntry> all = new ArrayList<>();

        @Override
        public void append(CaseEntry line) {
            all.add(line);
        }
    }

    /** Keeps what was announced, with its cause. */
    static final class Facts implements CaseFacts {
        final List<CaseFact> all = new ArrayList<>();
        final List<Cause> causes = new ArrayList<>();

        @Override
        public String announce(CaseFact fact, Cause cause) {
            all.add(fact);
            causes.add(cause);
            return "event-" + all.size();
        }
    }

    /** Nobody is appointed anywhere: the default owner stands in. */
    static DutyRoster roster() {
        return new DutyRoster(null, config()) {
            @Override
            public String ownerFor(String unit) {
                return config().defaultOwner();
            }
        };
    }

    static RecoveryConfig config() {
        return new RecoveryConfig() {
            @Override
            public String defaultOwner() {
                return "e-duty";
            }

            @Override
            public Duration confirmationPeriod() {
                return CaseFixtures.CONFIRMATION;
            }

            @Override
            public String confirmationSweep() {
                return "off";
            }

            @Override
            public Map<Severity, DeadlineSettings> deadlines() {
                return Arrays.stream(Severity.values())
                        .collect(Collectors.toMap(Function.identity(), severity -> new Periods()));
            }

            @Override
            public Map<String, BigDecimal> remedyLimits() {
                return Map.of("EUR", BigDecimal.valueOf(250));
            }
        };
    }

    private record Periods() implements RecoveryConfig.DeadlineSettings {
        @Override
        public Duration firstContact() {
            return CaseFixtures.DEADLINES.firstContact();
        }

        @Override
        public Duration fix() {
            return CaseFixtures.DEADLINES.fix();
        }
    }
}
