package io.makegood.recognition;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;

/** What the organisation may set. */
@ConfigMapping(prefix = "makegood.recognition")
public interface RecognitionConfig {

    Points points();

    /** The behaviours of the service vision for which a colleague may be nominated. */
    Set<String> behaviours();

    /** What a recognition pays, by how it came about. */
    interface Points {

        /** The rule {@code magic-1}. */
        @Min(0) @Max(100_000) int magic();

        /** The rule {@code recovered-1}. */
        @Min(0) @Max(100_000) int recovered();

        /** A colleague's nomination that a manager confirmed. */
        @Min(0) @Max(100_000) int nominated();
    }
}
