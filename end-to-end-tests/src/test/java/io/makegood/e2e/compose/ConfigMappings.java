package io.makegood.e2e.compose;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Reads the settings of a module out of the source of its {@code @ConfigMapping} interfaces. From the source, since this
 * module may not depend on a service, and since only the source has what a setting is for.
 */
final class ConfigMappings {

    private static final String MAPPING = "ConfigMapping";

    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final Map<String, ClassTree> nested;
    private final List<Setting> settings = new ArrayList<>();

    private ConfigMappings(DocTrees docs, CompilationUnitTree unit, ClassTree mapping) {
        this.docs = docs;
        this.unit = unit;
        this.nested = classes(mapping)
                .collect(Collectors.toMap(type -> type.getSimpleName().toString(), Function.identity()));
    }

    /** All settings of a module; a part of a name that the deployment chooses stands in braces. */
    static List<Setting> of(String module) {
        try (Stream<Path> files = Files.walk(Repository.file(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, "@" + MAPPING))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Setting> read(Path file) {
        try {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var files = compiler.getStandardFileManager(null, null, null);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            ClassTree mapping = classes(unit.getTypeDecls()).findFirst().orElseThrow();
            ConfigMappings mappings = new ConfigMappings(DocTrees.instance(task), unit, mapping);
            mappings.add(
                    annotation(mapping.getModifiers().getAnnotations(), MAPPING).orElseThrow(), mapping);
            return mappings.settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String prefix, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                add(prefix, method);
            }
        }
    }

    private void add(String prefix, MethodTree method) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        String name = prefix + "."
                + annotation(annotations, "WithName")
                        .orElse(kebab(method.getName().toString()));
        String type = method.getReturnType().toString();
        if (type.startsWith("Map<")) {
            name += ".{" + kebab(type.substring(4, type.indexOf(','))) + "}";
            type = type.substring(type.indexOf(',') + 1, type.length() - 1).strip();
        }
        if (nested.containsKey(type)) {
            add(name, nested.get(type));
        } else {
            String optional = type.startsWith("Optional") ? "" : null;
            settings.add(
                    new Setting(name, annotation(annotations, "WithDefault").orElse(optional), meaning(method)));
        }
    }

    private String meaning(MethodTree method) {
        String comment = docs.getDocComment(TreePath.getPath(unit, method));
        return comment == null
                ? ""
                : comment.replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static Optional<String> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .map(annotation -> literal(annotation.getArguments().get(0)))
                .findFirst();
    }

    private static String literal(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        return ((LiteralTree) value).getValue().toString();
    }

    private static Stream<ClassTree> classes(ClassTree outer) {
        return classes(outer.getMembers());
    }

    private static Stream<ClassTree> classes(List<? extends Tree> trees) {
        return trees.stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
