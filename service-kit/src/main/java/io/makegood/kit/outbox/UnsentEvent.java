package io.makegood.kit.outbox;

import io.makegood.events.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A row of the outbox, read for sending. */
record UnsentEvent(
        long id,
        String topic,
        String subject,
        String eventId,
        String ceType,
        String ceSource,
        Instant ceTime,
        String correlationId,
        String causationId,
        long aggVersion,
        String traceparent,
        String data,
        boolean again) {

    SentRow sent() {
        return new SentRow(id, again);
    }

    /** The record in CloudEvents binary mode: attributes in headers, the value plain JSON. */
    ProducerRecord<byte[], byte[]> toRecord() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, bytes(subject), bytes(data));
        Headers headers = record.headers();
        headers.add(EventHeaders.SPEC_VERSION, bytes("1.0"));
        headers.add(EventHeaders.ID, bytes(eventId));
        headers.add(EventHeaders.SOURCE, bytes(ceSource));
        headers.add(EventHeaders.TYPE, bytes(ceType));
        headers.add(EventHeaders.SUBJECT, bytes(subject));
        headers.add(EventHeaders.TIME, bytes(ceTime.toString()));
        headers.add(EventHeaders.CORRELATION_ID, bytes(correlationId));
        headers.add(EventHeaders.AGG_VERSION, bytes(Long.toString(aggVersion)));
        if (causationId != null) {
            headers.add(EventHeaders.CAUSATION_ID, bytes(causationId));
        }
        if (traceparent != null) {
            headers.add(EventHeaders.TRACEPARENT, bytes(traceparent));
        }
        headers.add(EventHeaders.CONTENT_TYPE, bytes(EventHeaders.JSON));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
