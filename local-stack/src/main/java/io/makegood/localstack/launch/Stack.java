package io.makegood.localstack.launch;

import io.makegood.localstack.process.ProcessFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything of one run: started in the order in which it is needed, ended in the opposite one. */
final class Stack {
    private final Crew crew;
    private final List<Member> foundation;
    private final List<Member> programs;
    private final ProcessFile processFile;
    private final Progress progress;
    private volatile boolean ending;

    Stack(Crew crew, List<Member> programs, ProcessFile processFile, Progress progress) {
        this.crew = crew;
        this.foundation = crew.foundation();
        this.programs = programs;
        this.processFile = processFile;
        this.progress = progress;
        members().forEach(member -> member.process().whenStarted(this::writeDown));
    }

    List<Member> members() {
        return Stream.concat(foundation.stream(), programs.stream()).toList();
    }

    void start() {
        progress.expect(members().stream().map(Member::name).toList());
        together(foundation, this::bringUp);
        crew.furnish();
        together(programs, this::bringUp);
    }

    private void bringUp(Member member) {
        member.up().run();
        progress.isUp(member.name());
    }

    /** Starts again what died. */
    void revive(Member member) {
        member.up().run();
    }

    boolean isEnding() {
        return ending;
    }

    /** Ends everything, whatever state it is in. Nothing can be started from now on. */
    void end() {
        ending = true;
        members().forEach(member -> member.process().retire());
        together(programs, member -> member.down().run());
        List<Member> reverse = new ArrayList<>(foundation);
        Collections.reverse(reverse);
        reverse.forEach(member -> member.down().run());
        writeDown();
    }

    private synchronized void writeDown() {
        processFile.write(members().stream().map(Member::process).toList());
    }

    private static void together(List<Member> members, Consumer<Member> work) {
        Executor threads = task -> {
            Thread thread = new Thread(task, "stack");
            thread.setDaemon(true);
            thread.start();
        };
        try {
            CompletableFuture.allOf(members.stream()
                            .map(member -> CompletableFuture.runAsync(() -> work.accept(member), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
