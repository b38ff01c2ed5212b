package io.makegood.benchmarks.stand;

/** Which of the JVM's compilers all programs on a stand may use, ours and those of the floor alike. */
public enum Compiler {

    /** As {@code ./run} has it: six programs at once have no time for more. */
    QUICK(1),

    /** As in production, where a service has time to become warm. */
    THOROUGH(4);

    private final String option;

    Compiler(int level) {
        this.option = "-XX:TieredStopAtLevel=" + level;
    }

    String option() {
        return option;
    }
}
