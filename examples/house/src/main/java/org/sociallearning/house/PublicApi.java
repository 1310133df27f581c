package org.sociallearning.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of a module, one line a member: what {@code api.txt} holds.
 *
 * <p>Listed are the public and protected types and members of the packages that the module exports to everyone. Left
 * out is what is not promised (the canonical constructors of records, which grow) and what follows from the kind of
 * type (an enum's {@code values}, a record's {@code equals}).
 */
public final class PublicApi {
    private static final Set<String> IMPLIED_BY_RECORD = Set.of("equals", "hashCode", "toString");
    private static final Set<String> IMPLIED_BY_ENUM = Set.of("values", "valueOf");

    private PublicApi() {}

    /** Compares the API of the module whose tests are running with its {@code api.txt}. */
    public static void check() {
        Path module = Path.of(System.getProperty("basedir", "."));
        WrittenDown.check(
                of(module.resolve("target/classes"), PublicApi.class.getClassLoader()),
                module.resolve("api.txt"),
                "api.update");
    }

    static SortedSet<String> of(Path classes, ClassLoader loader) {
        SortedSet<String> lines = new TreeSet<>();
        promised(classes, loader).forEach(type -> describe(type, lines));
        return lines;
    }

    /** The public types of the packages that the module exports to everyone. */
    static List<Class<?>> promised(Path classes, ClassLoader loader) {
        List<Class<?>> promised = new ArrayList<>();
        for (ModuleDescriptor.Exports exported : descriptor(classes).exports()) {
            if (!exported.isQualified()) {
                promised.addAll(types(classes, exported.source(), loader));
            }
        }
        return promised;
    }

    private static ModuleDescriptor descriptor(Path classes) {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the module descriptor in " + classes, e);
        }
    }

    private static List<Class<?>> types(Path classes, String packageName, ClassLoader loader) {
        try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> load(packageName + "." + name.substring(0, name.length() - ".class".length()), loader))
                    .filter(PublicApi::isPromised)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + packageName, e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a compiled class is not on the class path: " + name, e);
        }
    }

    private static boolean isPromised(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> outer = type.getEnclosingClass();
        return isOpen(type.getModifiers()) && (outer == null || isPromised(outer));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void describe(Class<?> type, SortedSet<String> lines) {
        String name = type.getName().replace('$', '.');
        lines.add(name + " = " + kind(type) + parents(type));
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + "." + field.getName() + ": " + brief(field.getGenericType())
                        + (Modifier.isStatic(field.getModifiers()) ? " static" : ""));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers()) && !type.isRecord() && !type.isEnum()) {
                lines.add(name + ".new" + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !isImplied(type, method)) {
                lines.add(name + "." + method.getName() + parameters(method) + ": "
                        + brief(method.getGenericReturnType()) + modifiers(type, method));
            }
        }
    }

    private static boolean isImplied(Class<?> type, Method method) {
        return method.isSynthetic()
                || method.isBridge()
                || (type.isRecord() && IMPLIED_BY_RECORD.contains(method.getName()))
                || (type.isEnum() && IMPLIED_BY_ENUM.contains(method.getName()));
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface()
                        ? "interface"
                        : type.isEnum()
                                ? "enum"
                                : type.isRecord()
                                        ? "record"
                                        : (Modifier.isFinal(type.getModifiers()) ? "final " : "")
                                                + (Modifier.isAbstract(type.getModifiers()) ? "abstract " : "")
                                                + "class";
        return type.isSealed() ? "sealed " + kind : kind;
    }

    private static String parents(Class<?> type) {
        List<String> parents = new ArrayList<>();
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && parent != Record.class && parent != Enum.class) {
            parents.add(brief(type.getGenericSuperclass()));
        }
        Arrays.stream(type.getGenericInterfaces()).map(PublicApi::brief).forEach(parents::add);
        return parents.isEmpty() ? "" : " < " + String.join(", ", parents);
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(PublicApi::brief)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String modifiers(Class<?> type, Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return " static";
        }
        if (method.isDefault()) {
            return " default";
        }
        return Modifier.isAbstract(method.getModifiers()) && !type.isInterface() && !type.isAnnotation()
                ? " abstract"
                : "";
    }

    private static String brief(Type type) {
        String name = type.getTypeName().replace('$', '.');
        StringBuilder result = new StringBuilder();
        for (String part : name.split("(?<=[<>,?& ])|(?=[<>,?& ])", -1)) {
            boolean ours = part.startsWith("org.sociallearning.") || part.startsWith("java.");
            result.append(ours ? part.substring(firstCapital(part)) : part);
        }
        return result.toString();
    }

    /** Where the type's own name begins after its package, so that {@code Map.Entry} keeps both parts. */
    private static int firstCapital(String qualified) {
        for (int i = 0; i < qualified.length(); i++) {
            if (Character.isUpperCase(qualified.charAt(i))) {
                return i;
            }
        }
        return 0;
    }
}
