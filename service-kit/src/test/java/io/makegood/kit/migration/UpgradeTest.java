package io.makegood.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that a version before has made, with its service's own tables, takes what the kit has added since. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.flyway.out-of-order")
    boolean outOfOrder;

    @Test
    void the_kits_next_migration_comes_after_those_of_a_service(@TempDir Path before) throws IOException {
        // Given
        copy("db/kit/V0001__outbox_and_inbox.sql", before);
        copy("db/migration/V0100__effect.sql", before);
        MigrateResult first = flyway("filesystem:" + before).migrate();

        // When
        MigrateResult upgrade =
                flyway("classpath:db/kit", "classpath:db/migration").migrate();

        // Then
        assertThat(first.migrationsExecuted).isEqualTo(2);
        assertThat(upgrade.success).isTrue();
        assertThat(upgrade.migrationsExecuted).isPositive();
    }

    private Flyway flyway(String... locations) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("upgrade")
                .defaultSchema("upgrade")
                .createSchemas(true)
                .locations(locations)
                .outOfOrder(outOfOrder)
                .load();
    }

    private static void copy(String migration, Path folder) throws IOException {
        try (InputStream in = UpgradeTest.class.getClassLoader().getResourceAsStream(migration)) {
            Files.copy(in, folder.resolve(Path.of(migration).getFileName()));
        }
    }
}
