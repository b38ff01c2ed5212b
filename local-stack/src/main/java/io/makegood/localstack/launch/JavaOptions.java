package io.makegood.localstack.launch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the JVMs of a run are told. */
final class JavaOptions {

    /**
     * The quick compiler alone. The thorough one makes faster code in the end, but for six programs at once it takes a core
     * for minutes, and meanwhile everybody waits.
     */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final String FAIL_FAST = "-XX:+ExitOnOutOfMemoryError";

    /** Further options, of which each wins over ours: {@code -XX:TieredStopAtLevel=4} for those who measure. */
    private static final String MORE = "MAKEGOOD_JAVA_OPTIONS";

    private JavaOptions() {}

    static List<String> small() {
        return List.of("-Xmx96m", "-XX:+UseSerialGC", QUICK, FAIL_FAST);
    }

    static List<String> service() {
        return withMore("-Xmx256m", "-XX:+UseSerialGC", QUICK, FAIL_FAST);
    }

    static List<String> broker() {
        return withMore(QUICK, FAIL_FAST);
    }

    private static List<String> withMore(String... ours) {
        String more = System.getenv().getOrDefault(MORE, "");
        return Stream.concat(Arrays.stream(ours), Stream.of(more.split(" ")).filter(option -> !option.isBlank()))
                .toList();
    }
}
