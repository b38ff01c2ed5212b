package io.makegood.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The right to send, held by one replica at a time. Database time decides when it ends for others; the holder itself
 * stops earlier, by its own monotonic clock from before it asked. Two believe that they hold it only where a clock was put
 * forward or a machine stood still: then an event goes out twice, and consumers know it by its id.
 */
@ApplicationScoped
class OutboxLease {

    private static final String TAKE = """
            insert into outbox_lease as l (shard, owner, epoch, expires_at)
            values (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
            on conflict (shard) do update
                set owner = excluded.owner,
                    epoch = case when l.owner = excluded.owner then l.epoch else l.epoch + 1 end,
                    expires_at = excluded.expires_at
                where l.owner = excluded.owner or l.expires_at < clock_timestamp()
            returning epoch""";

    private static final String RELEASE = "delete from outbox_lease where shard = ? and owner = ?";

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final String owner = UUID.randomUUID().toString();
    private volatile long heldUntil = System.nanoTime() - 1;

    OutboxLease(AgroalDataSource database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    boolean held() {
        return heldUntil - System.nanoTime() > 0;
    }

    /** Takes or renews it; false while another replica holds it. */
    boolean take() throws SQLException {
        long asked = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setShort(1, OutboxRow.SHARD);
            take.setString(2, owner);
            take.setDouble(3, config.lease().toMillis() / 1000.0);
            try (ResultSet row = take.executeQuery()) {
                boolean taken = row.next();
                heldUntil = taken ? asked + config.lease().toNanos() : asked - 1;
                return taken;
            }
        }
    }

    /** Half-way through its time: soon enough to survive one failed renewal. */
    boolean due() {
        return heldUntil - System.nanoTime() < config.lease().toNanos() / 2;
    }

    void release() throws SQLException {
        heldUntil = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setShort(1, OutboxRow.SHARD);
            release.setString(2, owner);
            release.executeUpdate();
        }
    }
}
