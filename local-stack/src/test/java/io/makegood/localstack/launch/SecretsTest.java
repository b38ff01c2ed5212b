package io.makegood.localstack.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.localstack.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void they_are_made_once_and_are_there_again() {
        // Given
        Secrets first = Secrets.in(file());

        // When
        Secrets second = Secrets.in(file());

        // Then
        assertEquals(first.get(Secrets.POSTGRES), second.get(Secrets.POSTGRES));
        assertEquals(first.get(Secrets.database(Part.RECOVERY)), second.get(Secrets.database(Part.RECOVERY)));
    }

    @Test
    void none_is_like_another_and_each_is_long_enough_for_a_cookie() {
        // When
        Secrets secrets = Secrets.in(file());

        // Then
        assertNotEquals(secrets.get(Secrets.CONSOLE_CLIENT), secrets.get(Secrets.CONSOLE_COOKIE));
        assertTrue(secrets.get(Secrets.CONSOLE_COOKIE).length() >= 32);
        assertTrue(secrets.get(Secrets.INVITATIONS).length() >= 32);
    }

    @Test
    void only_their_owner_may_read_them() throws IOException {
        // When
        Secrets.in(file());

        // Then
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void what_is_missing_is_added_and_the_rest_stays() throws IOException {
        // Given
        Files.writeString(file(), Secrets.POSTGRES + "=chosen\n");

        // When
        Secrets secrets = Secrets.in(file());

        // Then
        assertEquals("chosen", secrets.get(Secrets.POSTGRES));
        assertTrue(Files.readString(file()).contains(Secrets.INVITATIONS));
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        // Given
        Files.writeString(file(), "postgres.password=\\uBROKEN\n");

        // When
        CannotStart refused = assertThrows(CannotStart.class, () -> Secrets.in(file()));

        // Then
        assertTrue(refused.getMessage().contains(file().toString()));
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
