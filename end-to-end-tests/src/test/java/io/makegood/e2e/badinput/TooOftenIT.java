package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.stack.Company;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** H40 and H48: narrow limits, against somebody who sends the same again and again under new ids. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TooOftenIT {

    /** The entries of the list that are tried here. */
    static final Set<String> ENTRIES = Set.of("H40", "H48");

    /** So narrow that no machine is too slow to reach them. */
    private static final int AT_ONCE = 60;

    private static final int ATTEMPTS = 300;

    private static NarrowReplica replica;

    @BeforeAll
    static void a_replica_with_narrow_limits() throws IOException {
        replica = NarrowReplica.start(AT_ONCE);
    }

    @AfterAll
    static void is_stopped() {
        replica.close();
    }

    @Test
    void hundreds_of_answers_from_one_address_end_in_429_and_a_forged_chain_of_proxies_does_not_help() {
        // When
        List<Answer> answers = IntStream.range(0, ATTEMPTS)
                .parallel()
                .mapToObj(i -> Door.ANSWERS
                        .good()
                        .header("X-Forwarded-For: 198.51.100." + i % 250 + ", 10.0.0." + i % 250)
                        .header("Forwarded: for=203.0.113." + i % 250)
                        .at(replica.wire(), Company.anId()))
                .toList();
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() == 429).toList();

        // Then
        assertThat(answers).allMatch(answer -> answer.status() == 202 || answer.status() == 429);
        assertThat(answers.size() - refused.size()).isGreaterThanOrEqualTo(AT_ONCE);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).contains("1");
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.body()).contains("urn:makegood:problem:too-many-requests");
        });
    }
}
