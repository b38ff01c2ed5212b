package io.makegood.benchmarks.stand;

import io.makegood.localstack.Folders;
import java.nio.file.Path;

/** Where the benchmarks keep what they make. */
public final class Folder {

    private Folder() {}

    public static Path target() {
        return Folders.root().resolve("benchmarks").resolve("target");
    }

    /** An empty folder below it; what an earlier run left there is removed. */
    static Path fresh(String name) {
        Path folder = target().resolve(name);
        Folders.delete(folder);
        Folders.delete(folder.resolveSibling(name + ".log"));
        return folder;
    }
}
