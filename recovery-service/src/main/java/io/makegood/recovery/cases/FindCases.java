package io.makegood.recovery.cases;

import io.makegood.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Shows cases to who may see them. */
@ApplicationScoped
public class FindCases {

    private final RecoveryCases cases;
    private final CaseLists lists;
    private final CaseAccess access;
    private final CaseFile file;
    private final CaseEntries entries;
    private final Watch watch;

    FindCases(
            RecoveryCases cases, CaseLists lists, CaseAccess access, CaseFile file, CaseEntries entries, Watch watch) {
        this.cases = cases;
        this.lists = lists;
        this.access = access;
        this.file = file;
        this.entries = entries;
        this.watch = watch;
    }

    @Transactional
    public CaseView one(String caseId) {
        RecoveryCase found = cases.findByIdOptional(caseId).orElseThrow(CaseNotFound::new);
        access.mustSee(found);
        return file.of(found);
    }

    @Transactional
    public Page<CaseSummary> page(CaseQuery wanted) {
        Instant now = watch.now();
        CasePlace place = wanted.after() == null ? CasePlace.start(now) : CasePlace.of(wanted.after(), wanted.order());
        List<CasePlace> places = new ArrayList<>();
        List<RecoveryCase> found = read(wanted, place, places);
        boolean more = found.size() > wanted.limit();
        List<RecoveryCase> shown = found.stream().limit(wanted.limit()).toList();
        Map<String, String> written = written(shown);
        List<CaseSummary> items = shown.stream()
                .map(one -> CaseSummary.of(one, written.get(one.id()), now))
                .toList();
        return new Page<>(items, more ? places.get(wanted.limit() - 1).cursor(wanted.order()) : null);
    }

    private Map<String, String> written(List<RecoveryCase> shown) {
        List<String> byHand = shown.stream()
                .filter(one -> one.openedBy() != null)
                .map(RecoveryCase::id)
                .toList();
        return byHand.isEmpty() ? Map.of() : entries.writtenDown(byHand);
    }

    /** Reads on from segment to segment until there is one more than the page takes. */
    private List<RecoveryCase> read(CaseQuery wanted, CasePlace start, List<CasePlace> places) {
        List<CaseSegment> segments = CaseSegment.of(wanted.order());
        List<RecoveryCase> found = new ArrayList<>();
        CasePlace place = start;
        while (place.segment() < segments.size() && found.size() <= wanted.limit()) {
            CaseSegment segment = segments.get(place.segment());
            if (mayHave(segment, wanted)) {
                int missing = wanted.limit() + 1 - found.size();
                for (RecoveryCase next : lists.read(wanted, access.scope(), segment, place, missing)) {
                    found.add(next);
                    places.add(new CasePlace(place.asOf(), place.segment(), segment.keyOf(next), next.id()));
                }
            }
            place = place.inNextSegment();
        }
        return found;
    }

    private static boolean mayHave(CaseSegment segment, CaseQuery wanted) {
        return wanted.statuses().isEmpty() || !Collections.disjoint(wanted.statuses(), segment.statuses());
    }
}
