package org.sociallearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class PublicApiTest {
    @TempDir
    Path directory;

    @Test
    void listsWhatAnExportedPackagePromises() throws IOException {
        assertThat(api(Map.of(
                        "module-info.java", "module sample { exports sample.open; exports sample.ours to java.xml; }",
                        "sample/open/Shape.java", """
                                package sample.open;
                                import java.util.Map;
                                public sealed interface Shape permits Shape.Circle {
                                    int SIDES = 0;
                                    static Shape of(Map.Entry<String, ? extends Number> entry) { return new Circle(1); }
                                    default double area() { return 0; }
                                    String name();
                                    record Circle(int radius) implements Shape {
                                        public String name() { return "circle"; }
                                    }
                                }
                                """,
                        "sample/open/Level.java",
                                "package sample.open; public enum Level { LOW; int hidden() { return 1; } }",
                        "sample/open/Base.java", """
                                package sample.open;
                                public abstract class Base {
                                    protected Base(int[] values) {}
                                    Base() {}
                                    protected abstract void run() throws Exception;
                                }
                                """,
                        "sample/open/Hidden.java", "package sample.open; class Hidden { public void seen() {} }",
                        "sample/ours/Ours.java", "package sample.ours; public class Ours {}")))
                .containsExactly(
                        "sample.open.Base = abstract class",
                        "sample.open.Base.new(int[])",
                        "sample.open.Base.run(): void abstract",
                        "sample.open.Level = enum",
                        "sample.open.Level.LOW: sample.open.Level static",
                        "sample.open.Shape = sealed interface",
                        "sample.open.Shape.Circle = record < sample.open.Shape",
                        "sample.open.Shape.Circle.name(): String",
                        "sample.open.Shape.Circle.radius(): int",
                        "sample.open.Shape.SIDES: int static",
                        "sample.open.Shape.area(): double default",
                        "sample.open.Shape.name(): String",
                        "sample.open.Shape.of(Map.Entry<String, ? extends Number>): sample.open.Shape static");
    }

    private Iterable<String> api(Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        int exit = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(new String[0]));
        assertThat(exit).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return PublicApi.of(classes, loader);
        }
    }
}
