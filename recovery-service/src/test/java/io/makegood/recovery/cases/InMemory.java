package io.makegood.recovery.cases;

import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.duty.DutyRoster;
import io.makegood.recovery.triage.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What use cases lean on, without a database. */
final class InMemory {

    private InMemory() {}

    static final class Cases extends RecoveryCases {
        final Map<String, RecoveryCase> all = new LinkedHashMap<>();

        @Override
        public void decideAlone(Collection<String> customersOrFeedbackIds) {}

        @Override
        public void persist(RecoveryCase recoveryCase) {
            all.put(recoveryCase.id(), recoveryCase);
        }

        @Override
        public Optional<RecoveryCase> lock(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Map<String, RecoveryCase> lockUnderWay(Collection<String> customerIds) {
            return customerIds.stream()
                    .flatMap(customerId -> underWay(customerId).stream())
                    .collect(Collectors.toMap(RecoveryCase::customerId, Function.identity()));
        }

        Optional<RecoveryCase> underWay(String customerId) {
            return all.values().stream()
                    .filter(c -> customerId.equals(c.customerId()))
                    .filter(c -> c.joinable() && c.status().underWay())
                    .findFirst();
        }

        @Override
        public boolean anotherUnderWay(String customerId, String besides) {
            return underWay(customerId).filter(c -> !c.id().equals(besides)).isPresent();
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
        public Set<String> known(Collection<String> feedbackIds) {
            return feedbackIds.stream().filter(all::containsKey).collect(Collectors.toSet());
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

        Entries() {
            super(null, null);
        }

        @Override
        public void append(List<CaseEntry> lines) {
            all.addAll(lines);
        }
    }

    /** Keeps what was announced, with its cause. */
    static final class Facts implements CaseFacts {
        final List<CaseFact> all = new ArrayList<>();
        final List<Cause> causes = new ArrayList<>();

        @Override
        public Map<String, String> announce(List<News> news) {
            Map<String, String> last = new HashMap<>();
            for (News each : news) {
                all.add(each.fact());
                causes.add(each.cause());
                last.put(each.fact().caseId(), "event-" + all.size());
            }
            return last;
        }
    }

    /** Nobody is appointed anywhere: the default owner stands in. */
    static DutyRoster roster() {
        return new DutyRoster(null, config()) {
            @Override
            public Map<String, String> ownersFor(Set<String> units) {
                return units.stream().collect(Collectors.toMap(Function.identity(), unit -> config().defaultOwner()));
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
