package io.makegood.kit.migration;

import io.makegood.kit.problem.DatabaseFailure;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date before anything else starts, and waits for a database that is not there yet: a service may
 * be started before its database.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final long RETRY_SECONDS = 2;

    private final Flyway flyway;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Before the channels: a consumer without tables would quarantine good events. */
    void migrate(@Observes @Priority(1) StartupEvent event) throws InterruptedException {
        while (!migrated()) {
            TimeUnit.SECONDS.sleep(RETRY_SECONDS);
        }
    }

    private boolean migrated() {
        try {
            flyway.migrate();
            return true;
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isTransient(e) || DatabaseFailure.isSignInRefused(e)) {
                throw e;
            }
            LOG.warn("Waiting for the database");
            return false;
        }
    }
}
