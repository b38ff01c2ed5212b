package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldersTest {

    private static final int RUNS = 8;

    @TempDir
    Path temporary;

    @Test
    void several_runs_may_clear_up_the_same_folder() throws Exception {
        // Given
        Path folder = temporary.resolve("data");
        fill(folder);
        ExecutorService runs = Executors.newFixedThreadPool(RUNS);

        // When
        CyclicBarrier together = new CyclicBarrier(RUNS);
        Callable<Void> clearUp = () -> {
            together.await();
            Folders.delete(folder);
            return null;
        };
        for (Future<Void> run : runs.invokeAll(Collections.nCopies(RUNS, clearUp))) {
            run.get();
        }

        // Then
        assertFalse(Files.exists(folder));
        runs.shutdown();
    }

    private static void fill(Path folder) throws IOException {
        for (int i = 0; i < 100; i++) {
            Path within = Files.createDirectories(folder.resolve("part-" + i));
            for (int j = 0; j < 30; j++) {
                Files.createFile(within.resolve("file-" + j));
            }
        }
    }
}
