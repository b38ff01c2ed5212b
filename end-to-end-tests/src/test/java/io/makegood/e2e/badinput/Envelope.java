package io.makegood.e2e.badinput;

import java.util.List;
import org.apache.kafka.common.header.Header;

/**
 * What stands around the value of a record.
 *
 * @param key null for none
 * @param headers each in place of those of its name
 */
record Envelope(byte[] key, List<Header> headers) {

    Draft around(Draft good) {
        Draft draft = good.key(key);
        for (Header header : headers) {
            draft = draft.without(header.key()).more(header.key(), header.value());
        }
        return draft;
    }
}
