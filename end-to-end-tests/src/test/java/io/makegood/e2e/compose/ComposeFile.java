package io.makegood.e2e.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as it is written: anchors are resolved, variables are not. */
final class ComposeFile {

    private final Map<String, Object> file;

    private ComposeFile(Map<String, Object> file) {
        this.file = file;
    }

    static ComposeFile read() {
        return new ComposeFile(new Yaml().load(Repository.read("docker-compose.yml")));
    }

    Set<String> containers() {
        return map(file, "services").keySet();
    }

    /** The containers that are built here, by what they are built of. */
    Map<String, String> built() {
        return containers().stream()
                .filter(container -> container(container).containsKey("build"))
                .collect(Collectors.toMap(container -> container, this::module, (a, b) -> a, TreeMap::new));
    }

    private String module(String container) {
        return map(container(container), "build").get("dockerfile").toString().replace("/Dockerfile", "");
    }

    String image(String container) {
        return container(container).get("image").toString();
    }

    Map<String, String> environment(String container) {
        return map(container(container), "environment").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> String.valueOf(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    List<String> ports(String container) {
        return list(container(container), "ports");
    }

    List<String> networks(String container) {
        return list(container(container), "networks");
    }

    boolean isInternal(String network) {
        Object settings = map(file, "networks").get(network);
        return settings instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("internal"));
    }

    /** What is run to see whether the container is well; empty if nothing is. */
    List<String> healthTest(String container) {
        return list(map(container(container), "healthcheck"), "test");
    }

    private Map<String, Object> container(String name) {
        return map(map(file, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static List<String> list(Map<String, Object> parent, String key) {
        return ((List<?>) parent.getOrDefault(key, List.of()))
                .stream().flatMap(value -> Stream.of(value.toString())).toList();
    }
}
