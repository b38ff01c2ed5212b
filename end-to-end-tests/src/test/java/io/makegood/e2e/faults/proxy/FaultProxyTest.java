package io.makegood.e2e.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultProxyTest {

    private static final int A_WHILE = 300;

    private final Echo echo = new Echo();
    private final FaultProxy proxy = new FaultProxy(0, echo.port());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void lets_everything_through_while_nothing_is_wrong() throws IOException {
        try (Socket client = client()) {
            say(client, "hello");

            assertThat(hear(client, 5)).isEqualTo("hello");
        }
    }

    @Test
    void a_slow_road_takes_its_time_both_ways() throws IOException {
        // Given
        proxy.slow(Duration.ofMillis(150));
        try (Socket client = client()) {
            long begin = System.nanoTime();

            // When
            say(client, "hello");
            hear(client, 5);

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void a_narrow_road_is_shared_by_all_its_links() throws IOException {
        // Given: five bytes a second, of which each link wants one
        proxy.rate(5);
        try (Socket one = client();
                Socket other = client()) {
            long begin = System.nanoTime();

            // When
            say(one, "x");
            say(other, "y");
            hear(one, 1);
            hear(other, 1);

            // Then: the second byte waits for the first, and then comes back
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        }
    }

    @Test
    void what_is_late_by_something_else_each_time_still_arrives_in_its_order() throws IOException {
        // Given
        proxy.jitter(Duration.ofMillis(20));
        String text = "one two three four five six seven eight nine ten ";
        try (Socket client = client()) {

            // When
            for (String word : text.split("(?<= )")) {
                say(client, word);
            }

            // Then
            assertThat(hear(client, text.length())).isEqualTo(text);
        }
    }

    @Test
    void sliced_bytes_all_arrive_in_their_order() throws IOException {
        // Given
        proxy.slice(1);
        try (Socket client = client()) {

            // When
            say(client, "one by one");

            // Then
            assertThat(hear(client, 10)).isEqualTo("one by one");
        }
    }

    @Test
    void a_black_hole_takes_new_connections_and_gives_everything_back_once_released() throws IOException {
        // Given
        proxy.holdAll();
        try (Socket client = client()) {
            say(client, "hello");
            assertSilent(client);
            assertThat(echo.heard()).isZero();

            // When
            proxy.release();

            // Then
            assertThat(hear(client, 5)).isEqualTo("hello");
        }
    }

    @Test
    void of_a_half_open_link_one_direction_still_works() throws IOException {
        // Given
        proxy.hold(Direction.TO_CLIENT);
        try (Socket client = client()) {

            // When
            say(client, "hello");

            // Then
            await().untilAsserted(() -> assertThat(echo.heard()).isEqualTo(5));
            assertSilent(client);
        }
    }

    @Test
    void a_reset_is_an_error_and_no_end_for_the_client() throws IOException {
        try (Socket client = client()) {
            say(client, "hello");
            hear(client, 5);

            // When
            proxy.reset();

            // Then
            assertReset(client);
            assertThat(proxy.links()).isZero();
        }
    }

    @Test
    void a_link_is_cut_after_so_many_bytes_and_the_next_is_whole() throws IOException {
        // Given
        proxy.cutAfter(Direction.TO_SERVER, 7);
        try (Socket client = client()) {
            say(client, "hello");
            hear(client, 5);

            // When
            say(client, "again");

            // Then
            assertReset(client);
            assertThat(echo.heard()).isLessThanOrEqualTo(7);
        }
        try (Socket next = client()) {
            say(next, "hello again");
            assertThat(hear(next, 11)).isEqualTo("hello again");
        }
    }

    @Test
    void what_a_watch_waits_for_is_held_on_its_link_alone() throws IOException {
        // Given
        Watch watch = proxy.watch(Direction.TO_SERVER, Sight.of("COMMIT"), Then.HOLD);
        try (Socket held = client();
                Socket other = client()) {
            say(held, "begin");
            hear(held, 5);

            // When
            say(held, "COMMIT");

            // Then
            watch.await(Duration.ofSeconds(5));
            say(other, "COMMIT");
            assertThat(hear(other, 6)).isEqualTo("COMMIT");
            assertSilent(held);
            assertThat(echo.heard()).isEqualTo(11);
            proxy.release();
            assertThat(hear(held, 6)).isEqualTo("COMMIT");
        }
    }

    @Test
    void what_is_held_on_a_link_that_is_reset_never_arrives() throws IOException {
        // Given
        Watch watch = proxy.watch(Direction.TO_SERVER, Sight.of("COMMIT"), Then.HOLD);
        try (Socket client = client()) {
            say(client, "COMMIT");
            watch.await(Duration.ofSeconds(5));

            // When
            proxy.reset();
            proxy.release();

            // Then
            assertReset(client);
        }
        try (Socket next = client()) {
            say(next, "x");
            hear(next, 1);
            assertThat(echo.heard()).isEqualTo(1);
        }
    }

    @Test
    void bytes_that_are_let_through_before_a_reset_take_effect() throws IOException {
        // Given
        proxy.watch(Direction.TO_SERVER, Sight.of("COMMIT"), Then.RESET);
        try (Socket client = client()) {

            // When
            say(client, "COMMIT");

            // Then
            assertReset(client);
            await().untilAsserted(() -> assertThat(echo.heard()).isEqualTo(6));
        }
    }

    @Test
    void a_sight_sees_what_comes_in_two_pieces() {
        assertThat(Sight.of("COMMIT")
                        .seenIn("...COM".getBytes(StandardCharsets.UTF_8), "MIT".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Sight.of("COMMIT")
                        .seenIn("COMMIT".getBytes(StandardCharsets.UTF_8), "MIT".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void a_kafka_request_is_found_behind_another() {
        // Given
        ByteBuffer two = ByteBuffer.allocate(40);
        two.putInt(10).putShort((short) 1).putLong(8);
        two.putInt(10).putShort((short) 8).putLong(0);

        // When and then
        assertThat(Sight.kafkaRequest(8).seenIn(new byte[0], two.array())).isTrue();
        assertThat(Sight.kafkaRequest(9).seenIn(new byte[0], two.array())).isFalse();
    }

    @Test
    void where_nobody_listens_the_client_is_told_so() throws IOException {
        echo.close();
        try (Socket client = client()) {
            assertReset(client);
        }
    }

    private Socket client() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hear(Socket client, int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static void assertSilent(Socket client) throws IOException {
        client.setSoTimeout(A_WHILE);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(5_000);
    }

    private static void assertReset(Socket client) {
        assertThatThrownBy(() -> client.getInputStream().readAllBytes())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
    }
}
