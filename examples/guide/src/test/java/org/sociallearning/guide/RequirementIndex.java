package org.sociallearning.guide;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Which tests say, by {@code @Requirement}, that they serve which code; read from the sources of all modules. */
final class RequirementIndex {
    /** By code, the tests in the form {@code path/Test.java} or {@code path/Test.java#method}. */
    private final SortedMap<String, List<String>> tests = new TreeMap<>();

    static RequirementIndex of(List<Path> sources) {
        RequirementIndex index = new RequirementIndex();
        index.scan(sources.stream()
                .filter(source -> Repository.read(source).contains("@Requirement"))
                .map(Repository.ROOT::resolve)
                .toList());
        return index;
    }

    SortedMap<String, List<String>> tests() {
        return tests;
    }

    private void scan(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> inputs = files.getJavaFileObjectsFromPaths(sources);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, inputs);
            for (CompilationUnitTree unit : task.parse()) {
                Path source =
                        Repository.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
                unit.accept(new Scanner(Repository.posix(source)), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse the tests", e);
        }
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        private final String source;

        Scanner(String source) {
            this.source = source;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            add(type.getModifiers(), source);
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            add(method.getModifiers(), source + "#" + method.getName());
            return super.visitMethod(method, null);
        }

        private void add(ModifiersTree modifiers, String test) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                if (annotation.getAnnotationType().toString().equals("Requirement")) {
                    for (String code : codes(annotation)) {
                        tests.computeIfAbsent(code, c -> new ArrayList<>()).add(test);
                    }
                }
            }
        }

        private List<String> codes(AnnotationTree annotation) {
            List<String> codes = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitAssignment(AssignmentTree assignment, Void nothing) {
                    return scan(assignment.getExpression(), null);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    codes.add(String.valueOf(literal.getValue()));
                    return null;
                }
            }.scan(annotation.getArguments(), null);
            return codes;
        }
    }
}
