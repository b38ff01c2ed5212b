package io.makegood.kit.quarantine.rest;

import io.makegood.kit.quarantine.QuarantineEntry;
import io.makegood.kit.quarantine.QuarantinedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quarantined record as operators see it. */
public record QuarantineView(
        long id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String subject,
        String reason,
        String detail,
        String state,
        Instant heldAt,
        Instant resolvedAt,
        String resolvedBy,

        @Schema(description = "Of the whole value, in bytes.")
        int size,

        @Schema(description = "The first 100, names and values as text; only in the single view.")
        List<HeaderView> headers,

        String key,

        @Schema(
                description = "The first 4,096 bytes of the value, with everything that is not plain printable text"
                        + " replaced; only in the single view.")
        String valueText,

        @Schema(
                description =
                        "The same bytes in hex; only in the single view. All of them are at /quarantine/{id}/value.")
        String valueHex) {

    private static final int SHOWN_BYTES = 4_096;
    private static final int SHOWN_HEADERS = 100;

    /** A header as text. */
    public record HeaderView(String name, String value) {}

    static QuarantineView brief(QuarantineEntry entry) {
        return view(entry, null, null, null, null);
    }

    static QuarantineView whole(QuarantinedRecord record) {
        byte[] value = record.record().value();
        byte[] shown = value == null ? new byte[0] : Arrays.copyOf(value, Math.min(value.length, SHOWN_BYTES));
        List<HeaderView> headers = record.record().headers().stream()
                .limit(SHOWN_HEADERS)
                .map(header -> new HeaderView(printable(header.name()), text(header.value())))
                .toList();
        return view(
                record.entry(),
                headers,
                text(record.record().key()),
                text(shown),
                HexFormat.ofDelimiter(" ").formatHex(shown));
    }

    private static QuarantineView view(
            QuarantineEntry entry, List<HeaderView> headers, String key, String text, String hex) {
        return new QuarantineView(
                entry.id(),
                entry.consumer(),
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.subject(),
                entry.reason().name(),
                entry.detail(),
                entry.state().name(),
                entry.heldAt(),
                entry.resolvedAt(),
                entry.resolvedBy(),
                entry.size(),
                headers,
                key,
                text,
                hex);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : printable(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Keeps what is safe to look at: no control, no direction override, nothing invisible. */
    private static String printable(String text) {
        return text.replaceAll("[^\\P{C}\\n\\t]", "\uFFFD");
    }
}
