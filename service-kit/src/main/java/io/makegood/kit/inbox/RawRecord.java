package io.makegood.kit.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/** A record as it came from Kafka: bytes, of which nothing is believed yet. */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        byte[] key,
        List<RawHeader> headers,
        byte[] value) {

    /** The year 10000: a producer may claim any number, and no database keeps them all. */
    private static final long LATEST_MILLIS = 253_402_300_800_000L;

    /** A header as it came. */
    public record RawHeader(String name, byte[] value) {}

    static List<RawRecord> of(ConsumerRecords<byte[], byte[]> records) {
        List<RawRecord> raw = new ArrayList<>(records.count());
        records.forEach(record -> raw.add(of(record)));
        return raw;
    }

    private static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        boolean told = record.timestamp() >= 0 && record.timestamp() < LATEST_MILLIS;
        Instant timestamp = told ? Instant.ofEpochMilli(record.timestamp()) : null;
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                timestamp,
                record.key(),
                List.copyOf(headers),
                record.value());
    }

    /** Text of the last header of that name; null where there is none or it is not UTF-8. */
    public String header(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return utf8(headers.get(i).value());
            }
        }
        return null;
    }

    /** The key as text; null where there is none or it is not UTF-8. */
    public String keyText() {
        return utf8(key);
    }

    private static String utf8(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
