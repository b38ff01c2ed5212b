package io.makegood.e2e.compose;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service can be told: its own settings, the kit's, and the keys of Quarkus that it has a say in. */
final class Settings {

    private static final String KIT = "service-kit";
    private static final String KIT_PROPERTIES = KIT + "/src/main/resources/META-INF/microprofile-config.properties";

    private final String module;
    private final Properties properties;
    private final Map<String, String> comments;

    private Settings(String module) {
        this.module = module;
        this.properties = properties(module);
        this.comments = PropertyComments.of(own(module));
    }

    private static String own(String module) {
        return module + "/src/main/resources/application.properties";
    }

    static Settings of(String module) {
        return new Settings(module);
    }

    private static Properties properties(String module) {
        Properties all = usesKit(module) ? Repository.properties(KIT_PROPERTIES) : new Properties();
        if (Files.exists(Repository.file(own(module)))) {
            all.putAll(Repository.properties(own(module)));
        }
        return all;
    }

    private static boolean usesKit(String module) {
        return module.equals(KIT) || Repository.read(module + "/pom.xml").contains("<artifactId>" + KIT + "<");
    }

    String value(String name) {
        return properties.getProperty(name);
    }

    /** The module's own settings, with the defaults that its application.properties gives them. */
    List<Setting> own() {
        return ConfigMappings.of(module).stream().flatMap(this::named).toList();
    }

    /** Everything by the name of its environment variable. */
    Set<String> variables() {
        Stream<String> keys = properties.stringPropertyNames().stream().map(key -> key.replaceFirst("^%[^.]+\\.", ""));
        Stream<String> mapped = Stream.concat(
                own().stream().map(Setting::name),
                usesKit(module) ? ConfigMappings.of(KIT).stream().map(Setting::name) : Stream.empty());
        return Stream.concat(keys, mapped).map(Setting::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Setting> named(Setting setting) {
        if (!setting.name().contains("{")) {
            return Stream.of(withDefault(setting, setting.name()));
        }
        Pattern form = Pattern.compile(setting.name().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^.]+"));
        List<Setting> given = properties.stringPropertyNames().stream()
                .filter(name -> form.matcher(name).matches())
                .sorted()
                .map(name -> withDefault(setting, name))
                .toList();
        return given.isEmpty() ? Stream.of(setting) : given.stream();
    }

    private Setting withDefault(Setting setting, String name) {
        String given = Optional.ofNullable(value(name)).orElse(setting.defaultValue());
        String meaning = setting.meaning().isEmpty() ? comments.getOrDefault(name, "") : setting.meaning();
        return new Setting(name, given, meaning);
    }
}
