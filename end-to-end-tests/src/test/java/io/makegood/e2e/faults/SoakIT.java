package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What takes long, or too much of everything. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SoakIT {

    private static final List<String> CONSUMERS = List.of("recovery", "recognition", "analytics");

    /** A second. The whole loop sustains about a thousand; a quarter of that is what it is rated for. */
    private static final int TWICE_THE_RATED_LOAD = 500;

    private static final int WARM_UP_RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private final Stage stage = Stage.shared();

    @Test
    @Tag("soak")
    void t5_replicas_of_the_consumers_come_and_go_all_the_time() {
        Trial trial = Trial.underLoad(stage, "T5 a replica of each consumer killed every 10 s", 30);
        long end = System.nanoTime() + Pace.outage(Duration.ofMinutes(5)).toNanos();

        for (int round = 0; System.nanoTime() < end; round++) {
            int turn = round % 2;
            List<Replica> victims = CONSUMERS.stream()
                    .map(service -> stage.rig().replicas(service).get(turn))
                    .toList();
            victims.forEach(Replica::kill);
            victims.forEach(Replica::start);
            trial.awaitAccepted(300);
        }

        stage.rig().replicas().forEach(Replica::awaitReady);
        trial.over();
        trial.attest();
    }

    @Test
    @Tag("soak")
    void t19_more_comes_in_than_can_be_taken() {
        // Given
        int rate = Pace.perSecond(TWICE_THE_RATED_LOAD);
        Trial trial = Trial.of(stage, "T19 " + rate + "/s for 10 min (scaled), then 50 times as many");

        // What was just started is slow, and here eight of them share two processors.
        trial.flood().lasts(WARM_UP, WARM_UP_RATE);

        // When
        trial.flood().lasts(Pace.outage(Duration.ofMinutes(10)), rate);
        trial.flood().lasts(Pace.outage(Duration.ofSeconds(10)), 50 * rate);

        // Then
        trial.over();
        trial.attest();
        Map<Integer, Integer> statuses = trial.sender().statuses();
        System.out.println("[fault] T19 answers by status: " + statuses);
        assertThat(statuses.keySet()).isSubsetOf(202, 429, 503);
        if (Pace.isFullSize()) {
            assertThat(statuses).as("it was too much").containsKey(503);
        }
    }

    @Test
    @Tag("soak")
    void t29_idle_and_endless_connections_keep_nobody_else_waiting() throws IOException {
        Trial trial = Trial.underLoad(stage, "T29 1,000 idle connections, slow and endless bodies", 30);
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = door();
                say(socket, i % 2 == 0 ? "POST /feedback HTTP/1.1\r\nHost: x\r\n" : "P");
                idle.add(socket);
            }
            endless();
            trial.awaitAccepted(300);
            assertThat(trial.sender()
                            .attempt(stage.shop().answer(Kind.ANSWER, 8))
                            .status())
                    .isEqualTo(202);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        trial.over();
        trial.attest();
    }

    /** A body that never ends is refused, however it is announced: by an answer, or by the end of the connection. */
    private void endless() throws IOException {
        try (Socket socket = door()) {
            say(
                    socket,
                    "POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 200; i++) {
                say(socket, chunk);
            }
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 4");
        } catch (SocketException closed) {
            assertThat(closed).isNotNull();
        }
    }

    private Socket door() throws IOException {
        URI url = URI.create(stage.doors().get(0).url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
