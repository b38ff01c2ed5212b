package io.makegood.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "UNIT, north.store-17",
        "UNIT, north",
        "LABEL, visit-2",
        "EMPLOYEE_ID, e-Eve_1.x",
        "PUBLIC_SUBMISSION_ID, 019a5c1e-7a10-7c3e-9b52-0d6f1f2a4b01",
        "PUBLIC_SUBMISSION_ID, 12345678",
        "SUBMISSION_ID, 1",
        "SUBMISSION_ID, row:17/2026",
        "OUTSIDE_REFERENCE, order-2026-118204/delivery",
        "OUTSIDE_REFERENCE, Kundin Müller",
        "EMAIL, clara.winter+x@example.org",
        "EMAIL, x@localhost",
        "LOCALE, de-AT",
        "UUID, 019a5c1e-7a10-7c3e-9b52-0d6f1f2a4b01"
    })
    void takes(Format format, String text) {
        assertThat(format.matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT, North",
        "UNIT, north.",
        "UNIT, .north",
        "UNIT, north..store",
        "UNIT, north%",
        "UNIT, north store",
        "LABEL, two words",
        "LABEL, a_b",
        "EMPLOYEE_ID, eve@example.org",
        "PUBLIC_SUBMISSION_ID, 1",
        "PUBLIC_SUBMISSION_ID, 00000000-0000-0000-0000-000000000000",
        "PUBLIC_SUBMISSION_ID, {019a5c1e-7a10-7c3e-9b52-0d6f1f2a4b01}",
        "PUBLIC_SUBMISSION_ID, '12345678 '",
        "SUBMISSION_ID, 'a b'",
        "SUBMISSION_ID, 'a\nb'",
        "SUBMISSION_ID, ä",
        "OUTSIDE_REFERENCE, 'a\nb'",
        "OUTSIDE_REFERENCE, 'a\u0000b'",
        "EMAIL, two@at@example.org",
        "EMAIL, 'x@example.org\r\nBcc: y@example.org'",
        "EMAIL, 'Clara <x@example.org>'",
        "EMAIL, @example.org",
        "EMAIL, x@",
        "EMAIL, x@-example.org",
        "LOCALE, english please",
        "UUID, 019A5C1E-7A10-7C3E-9B52-0D6F1F2A4B01"
    })
    void refuses(Format format, String text) {
        assertThat(format.matches(text)).isFalse();
    }

    @Test
    void refuses_what_is_too_long_at_once() {
        String long10k = "a".repeat(10_000);

        for (Format format : Format.values()) {
            assertThat(format.matches(long10k)).as(format.name()).isFalse();
        }
    }
}
