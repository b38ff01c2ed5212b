package io.makegood.kit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopyRowsTest {

    private static final String TABLE =
            "create temporary table copied (id bigint generated always as identity, word text,"
                    + " words text[]) on commit drop";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\N",
                "\\.",
                "a\tb\nc\rd\\e",
                "\\\\t",
                "{\"quoted\", comma}",
                "NULL",
                "grüße 😀 \u202E",
                "\u0001\u0008\u000b",
            })
    void whatever_is_said_stands_there_as_it_was_said(String word) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLE);

            new CopyRows()
                    .row(word, List.of(word, "next"))
                    .row(null, List.of())
                    .into(connection, "copied (word, words)");

            ResultSet row = statement.executeQuery("select word, words from copied order by id");
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(word);
            assertThat((String[]) row.getArray(2).getArray()).containsExactly(word, "next");
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNull();
            assertThat((String[]) row.getArray(2).getArray()).isEmpty();
            assertThat(row.next()).isFalse();
            connection.rollback();
        }
    }

    @Test
    void a_character_of_two_halves_stays_whole_wherever_it_stands() throws SQLException {
        String word = "x".repeat(65_535) + "\uD83D\uDE00" + "y".repeat(65_534) + "\uD83D\uDE00";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLE);

            new CopyRows().row(word, List.of()).into(connection, "copied (word, words)");

            ResultSet row = statement.executeQuery("select word from copied");
            row.next();
            assertThat(row.getString(1)).isEqualTo(word);
            connection.rollback();
        }
    }

    @Test
    void one_that_cannot_be_kept_keeps_all_out() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLE);

            assertThatThrownBy(() -> new CopyRows()
                            .row("fine", List.of())
                            .row("bad\u0000", List.of())
                            .into(connection, "copied (word, words)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22021"));
            connection.rollback();
        }
    }
}
