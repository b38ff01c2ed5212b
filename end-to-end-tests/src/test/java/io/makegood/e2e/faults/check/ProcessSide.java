package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Usage;
import io.makegood.e2e.faults.load.Shop;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the processes look like from outside: whether they live, what they use, what they write to their logs. */
final class ProcessSide {

    private static final Pattern OURS = Pattern.compile("\\{|$|Picked up |NOTE: |WARNING: |OpenJDK ");

    private final Rig rig;

    ProcessSide(Rig rig) {
        this.rig = rig;
    }

    void addTo(World world) {
        for (Replica replica : rig.replicas()) {
            if (!replica.process().isAlive()) {
                world.unwell.add(replica.name() + " is dead");
            } else if (!replica.isReady()) {
                world.unwell.add(replica.name() + " is not ready");
            } else {
                usage(replica, world);
            }
            logs(replica, world);
        }
    }

    private static void usage(Replica replica, World world) {
        Path status = Path.of("/proc", Long.toString(replica.process().pid()), "status");
        long resident = 0;
        int threads = 0;
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    resident = number(line) / 1024;
                } else if (line.startsWith("Threads:")) {
                    threads = (int) number(line);
                }
            }
        } catch (IOException gone) {
            return;
        }
        world.usages.add(new Usage(
                replica.name(), resident, threads, replica.toDatabase().links()));
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private static void logs(Replica replica, World world) {
        Path log = replica.process().launch().log();
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            // What is neither JSON nor of the JVM is a trace, or what somebody sent. What a kill cut off still begins
            // as JSON.
            lines.filter(line -> !OURS.matcher(line).lookingAt() || line.contains(Shop.CANARY))
                    .limit(3)
                    .forEach(line -> world.badLogLines.add(
                            replica.name() + " wrote: " + line.substring(0, Math.min(120, line.length()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
