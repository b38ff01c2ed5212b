package io.makegood.recognition.awards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;

/** Nominations by the key that their sender gave them. */
@ApplicationScoped
class IdempotentRequests {

    // Waits while the same key is being worked on elsewhere, and then gives way to it.
    private static final String CLAIM = """
            insert into idempotent_request (person, request_key, content_hash, recognition_id, made_at)
            values (:person, :key, :hash, :recognitionId, :at)
            on conflict (person, request_key) do nothing""";

    private static final String FIND = """
            select content_hash, recognition_id from idempotent_request
            where person = :person and request_key = :key""";

    private final EntityManager database;

    IdempotentRequests(EntityManager database) {
        this.database = database;
    }

    /**
     * Claims a key for a recognition.
     *
     * @return the recognition's id: the given one if the key is new, else that of the request that came before
     * @throws NominationRefused if that request was another one
     */
    String claim(String person, String key, byte[] contentHash, String recognitionId, Instant at) {
        int claimed = database.createNativeQuery(CLAIM)
                .setParameter("person", person)
                .setParameter("key", key)
                .setParameter("hash", contentHash)
                .setParameter("recognitionId", recognitionId)
                .setParameter("at", at)
                .executeUpdate();
        return claimed == 1 ? recognitionId : earlier(person, key, contentHash);
    }

    private String earlier(String person, String key, byte[] contentHash) {
        Tuple row = (Tuple) database.createNativeQuery(FIND, Tuple.class)
                .setParameter("person", person)
                .setParameter("key", key)
                .getSingleResult();
        if (!Arrays.equals(row.get(0, byte[].class), contentHash)) {
            throw NominationRefused.keyReused();
        }
        return row.get(1, String.class);
    }
}
