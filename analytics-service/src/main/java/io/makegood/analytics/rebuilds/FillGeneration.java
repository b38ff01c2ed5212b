package io.makegood.analytics.rebuilds;

import io.makegood.analytics.facts.Fact;
import io.makegood.analytics.facts.RecordFacts;
import io.makegood.analytics.inbound.TopicHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Records facts in the generation of a rebuild, together with how far it has come. */
@ApplicationScoped
class FillGeneration {

    private final Rebuilds rebuilds;
    private final RecordFacts recordFacts;

    FillGeneration(Rebuilds rebuilds, RecordFacts recordFacts) {
        this.rebuilds = rebuilds;
        this.recordFacts = recordFacts;
    }

    @Transactional
    void with(List<Fact> facts, Rebuild rebuild, TopicHistory history) {
        rebuilds.progress(
                rebuild.id(), Math.max(rebuild.records(), history.read()), history.read(), history.rejected());
        if (!facts.isEmpty()) {
            recordFacts.inGeneration(rebuild.generation(), facts);
        }
    }
}
