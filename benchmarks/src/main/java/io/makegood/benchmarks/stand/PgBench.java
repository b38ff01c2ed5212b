package io.makegood.benchmarks.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row of 600 bytes per durable commit, by 32 clients: what this PostgreSQL keeps at most. */
public final class PgBench {

    private static final int CLIENTS = 32;
    private static final String DATABASE = "pgbench";
    private static final String INSERT = "insert into kept (content) values (repeat('x', 600))";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Databases databases;
    private final Path program;

    public PgBench(Databases databases) throws SQLException {
        this.databases = databases;
        this.program = program();
        databases.create(DATABASE);
        databases.run(
                DATABASE,
                "create table kept (id bigint generated always as identity primary key, content text not null)");
    }

    /** Debian's, the newest; null where there is none. */
    private static Path program() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String how() {
        return program == null ? "no pgbench here: the same over JDBC" : program.toString();
    }

    public double perSecond(int seconds) throws InterruptedException, SQLException {
        try {
            return program == null ? overJdbc(seconds) : byProgram(seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double byProgram(int seconds) throws IOException, InterruptedException {
        Path script = Folder.target().resolve("pgbench.sql");
        Files.writeString(script, INSERT + ";\n");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=1",
                "--time=" + seconds,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + databases.port(),
                "--username=" + databases.user(),
                DATABASE);
        builder.environment().put("PGPASSWORD", databases.password());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Matcher tps = TPS.matcher(said);
            if (process.waitFor() != 0 || !tps.find()) {
                throw new IllegalStateException("pgbench failed:\n" + said);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            process.destroy();
        }
    }

    private double overJdbc(int seconds) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try {
            List<Future<Long>> counts = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> commitsUntil(end)))
                    .toList();
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return (double) all / seconds;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private long commitsUntil(long end) throws SQLException {
        try (Connection connection = databases.connect(DATABASE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long count = 0;
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                count++;
            }
            return count;
        }
    }
}
