package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldersTest {

    @TempDir
    Path temporary;

    @Test
    void two_runs_may_clear_up_the_same_folder() throws Exception {
        // Given
        Path folder = temporary.resolve("data");
        fill(folder);
        ExecutorService runs = Executors.newFixedThreadPool(2);

        // When
        for (Future<Object> run :
                runs.invokeAll(Collections.nCopies(2, Executors.callable(() -> Folders.delete(folder))))) {
            run.get();
        }

        // Then
        assertFalse(Files.exists(folder));
        runs.shutdown();
    }

    private static void fill(Path folder) throws IOException {
        for (int i = 0; i < 30; i++) {
            Path within = Files.createDirectories(folder.resolve("part-" + i));
            for (int j = 0; j < 50; j++) {
                Files.createFile(within.resolve("file-" + j));
            }
        }
    }
}
