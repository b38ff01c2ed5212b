package io.makegood.feedback.integrations;

import io.makegood.feedback.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of the integrations, by their hashes. */
@ApplicationScoped
public class ApiKeys {

    private final Database database;

    ApiKeys(Database database) {
        this.database = database;
    }

    void add(ApiKey key, byte[] hash) {
        database.update(
                """
                insert into api_key (api_key_id, integration, title, key_hash, key_start, scopes, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                key.apiKeyId(),
                key.integration(),
                key.title(),
                hash,
                key.keyStart(),
                key.scopes().stream().map(Scope::text).toList(),
                key.createdAt(),
                key.createdBy());
    }

    /** False if there is no such key. Revoking a revoked one changes nothing. */
    boolean revoke(String apiKeyId, Instant at) {
        return database.update(
                        "update api_key set revoked_at = coalesce(revoked_at, ?) where api_key_id = ?", at, apiKeyId)
                == 1;
    }

    public List<ApiKey> all() {
        return database.query("select * from api_key order by api_key_id desc", ApiKeys::key);
    }

    Optional<Caller> good(byte[] hash) {
        return database.promptly("""
                select i.*, k.scopes from api_key k join integration i on i.name = k.integration
                where k.key_hash = ? and k.revoked_at is null""", row -> new Caller(Integrations.integration(row), scopes(row)), (Object) hash);
    }

    /** The hashes of all that are good. */
    Set<ByteBuffer> goodHashes() {
        return Set.copyOf(database.query(
                "select key_hash from api_key where revoked_at is null",
                row -> ByteBuffer.wrap(row.getBytes("key_hash"))));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("api_key_id"),
                row.getString("integration"),
                row.getString("title"),
                row.getString("key_start"),
                scopes(row),
                Database.instant(row, "created_at"),
                row.getString("created_by"),
                Database.instant(row, "revoked_at"));
    }

    private static List<Scope> scopes(ResultSet row) throws SQLException {
        return Database.strings(row, "scopes").stream().map(Scope::of).toList();
    }
}
