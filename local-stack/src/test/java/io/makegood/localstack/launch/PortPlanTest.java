package io.makegood.localstack.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortPlanTest {

    @Test
    void every_part_has_the_port_that_is_documented() {
        // When
        PortPlan plan = new PortPlan(Map.of(), Map.of());

        // Then
        assertEquals(8080, plan.port(Part.CONSOLE));
        assertEquals(8081, plan.port(Part.FEEDBACK));
        assertEquals(8082, plan.port(Part.RECOVERY));
        assertEquals(8083, plan.port(Part.RECOGNITION));
        assertEquals(8084, plan.port(Part.ANALYTICS));
        assertEquals(8089, plan.port(Part.ISSUER));
        assertEquals(19092, plan.port(Part.KAFKA));
        assertEquals(15432, plan.port(Part.POSTGRES));
        assertEquals(8025, plan.port(Part.MAIL));
        assertEquals(1025, plan.port(Part.SMTP));
    }

    @Test
    void a_second_replica_is_ten_ports_up() {
        // When
        PortPlan plan = new PortPlan(Map.of(), Map.of());

        // Then
        assertEquals(8091, plan.port(Part.FEEDBACK, 2));
        assertEquals("http://localhost:8090", plan.url(Part.CONSOLE, 2));
    }

    @Test
    void no_default_of_two_replicas_meets_another() {
        // Given
        List<Integer> ports = new ArrayList<>();
        PortPlan plan = new PortPlan(Map.of(), Map.of());

        // When
        for (Part part : Part.values()) {
            for (int replica = 1; replica <= (part.isReplicated() ? 4 : 1); replica++) {
                ports.add(plan.port(part, replica));
            }
        }

        // Then
        assertEquals(ports.stream().distinct().toList(), ports);
    }

    @Test
    void the_command_line_goes_before_the_environment() {
        // Given
        Map<String, String> environment =
                Map.of("MAKEGOOD_PORT_FEEDBACK", "7001", "MAKEGOOD_PORT_KAFKA_CONTROLLER", "7002");

        // When
        PortPlan plan = new PortPlan(Map.of("feedback", "9081"), environment);

        // Then
        assertEquals(9081, plan.port(Part.FEEDBACK));
        assertEquals(7002, plan.port(Part.KAFKA_CONTROLLER));
    }

    @Test
    void a_port_that_is_none_is_named() {
        // When
        CannotStart refused =
                assertThrows(CannotStart.class, () -> new PortPlan(Map.of("feedback", "99999"), Map.of()));

        // Then
        assertEquals("The port of feedback must be a number from 1 to 65535, not '99999'.", refused.getMessage());
    }

    @Test
    void a_part_that_there_is_not_is_named() {
        // When
        CannotStart refused = assertThrows(CannotStart.class, () -> new PortPlan(Map.of("redis", "6379"), Map.of()));

        // Then
        assertTrue(refused.getMessage().startsWith("There is no 'redis' to give a port to; there are console,"));
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws IOException {
        // Given
        Map<String, String> ports = freePorts();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ports.put("recovery", Integer.toString(other.getLocalPort()));

            // When
            CannotStart refused =
                    assertThrows(CannotStart.class, () -> new PortPlan(ports, Map.of()).requireFree(Options.parse()));

            // Then
            assertEquals(
                    "Port " + other.getLocalPort() + " (recovery) is taken by another program: stop that, or choose"
                            + " another with --port recovery=" + (other.getLocalPort() + 1000) + ".",
                    refused.getMessage());
        }
    }

    @Test
    void a_port_of_what_is_left_out_may_be_taken() throws IOException {
        // Given
        Map<String, String> ports = freePorts();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ports.put("recovery", Integer.toString(other.getLocalPort()));

            // When and then
            assertDoesNotThrow(() -> new PortPlan(ports, Map.of()).requireFree(Options.parse("--without", "recovery")));
        }
    }

    @Test
    void two_on_one_port_are_named() {
        // Given
        Map<String, String> ports = freePorts();
        ports.put("analytics", ports.get("console"));

        // When
        CannotStart refused =
                assertThrows(CannotStart.class, () -> new PortPlan(ports, Map.of()).requireFree(Options.parse()));

        // Then
        assertTrue(refused.getMessage().contains("is meant for both console and analytics"), refused.getMessage());
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (Part part : Part.values()) {
            String port;
            do {
                port = Integer.toString(Ports.free());
            } while (ports.containsValue(port));
            ports.put(part.label(), port);
        }
        return ports;
    }
}
