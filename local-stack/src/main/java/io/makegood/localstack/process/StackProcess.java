package io.makegood.localstack.process;

import io.makegood.localstack.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of the stack. It gets a session of its own, so that Ctrl-C reaches the launcher alone, which then stops
 * everything in the right order.
 */
public final class StackProcess {
    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final Launch launch;
    private Runnable whenStarted = () -> {};
    private boolean retired;
    private ProcessHandle handle;

    public StackProcess(Launch launch) {
        this.launch = launch;
    }

    public Launch launch() {
        return launch;
    }

    public String name() {
        return launch.name();
    }

    /** Called after each start, before anybody waits for the process to be ready. */
    public synchronized void whenStarted(Runnable listener) {
        whenStarted = listener;
    }

    /** From now on nobody can start it, however late he comes. */
    public synchronized void retire() {
        retired = true;
    }

    public void start() {
        spawn();
        whenStarted.run();
    }

    private synchronized void spawn() {
        if (retired) {
            throw new CannotStart(name() + " is not started any more: everything is being stopped.");
        }
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            rotateLog();
            ProcessBuilder builder = new ProcessBuilder(OwnSession.of(launch.command()));
            builder.directory(launch.workDirectory().toFile());
            builder.environment().putAll(launch.environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            Process process = builder.start();
            process.getOutputStream().close();
            handle = process.toHandle();
            Identity.of(handle).write(pidFile());
        } catch (IOException e) {
            throw new CannotStart("Could not start " + name() + ": " + e.getMessage(), e);
        }
    }

    private void rotateLog() throws IOException {
        Path log = launch.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The process, also when it was started by somebody else who had the same place for it. */
    public synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(handle).or(() -> Identity.read(pidFile()).flatMap(Identity::find));
    }

    private Path pidFile() {
        return launch.log().resolveSibling(name() + ".pid");
    }

    public long pid() {
        return handle().map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException(name() + " was never started."));
    }

    public boolean isAlive() {
        return handle().map(ProcessHandle::isAlive).orElse(false);
    }

    /** Asks politely (SIGTERM) and kills what has not gone in time. */
    public void stop(Duration patience) {
        stop("TERM", patience);
    }

    public void stop(String signal, Duration patience) {
        if (isAlive()) {
            signal(signal);
            if (!awaitEnd(patience)) {
                kill();
            }
        }
    }

    /** SIGKILL, as a crash would. Returns when the process is gone. */
    public void kill() {
        if (isAlive()) {
            signal("KILL");
            awaitEnd(Duration.ofSeconds(10));
        }
    }

    /** Freezes the process (SIGSTOP): it keeps its connections and answers nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    public void signal(String signal) {
        Commands.run("kill", "-" + signal, Long.toString(pid()));
    }

    public boolean awaitEnd(Duration patience) {
        try {
            handle().orElseThrow().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The end of its log, for whoever has to say why it did not come up. */
    public String lastWords(int lines) {
        try {
            List<String> all = Files.exists(launch.log())
                    ? Files.readString(launch.log()).lines().toList()
                    : List.<String>of();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
