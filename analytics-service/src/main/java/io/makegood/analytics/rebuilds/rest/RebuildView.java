package io.makegood.analytics.rebuilds.rest;

import io.makegood.analytics.rebuilds.Rebuild;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a rebuild is getting on. */
@Schema(name = "Rebuild")
record RebuildView(
        String rebuildId,
        Rebuild.State state,
        int generation,
        String zone,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Records on the topics, as far as is known.")
        long records,

        @Schema(description = "Records read so far.") long read,

        @Schema(description = "Records that became no fact; they are in quarantine.")
        long rejected) {

    static RebuildView of(Rebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                rebuild.state(),
                rebuild.generation().number(),
                rebuild.generation().zone().getId(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.records(),
                rebuild.read(),
                rebuild.rejected());
    }
}
