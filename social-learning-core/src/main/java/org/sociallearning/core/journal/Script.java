package org.sociallearning.core.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The scripts that make our tables, one for each step and database, in files that Flyway and Liquibase read as they are. A
 * script that was published is never changed; another step is another script.
 */
enum Script {
    JOURNAL(1),
    LEASE(2),
    OUTBOX(3);

    private final int version;

    Script(int version) {
        this.version = version;
    }

    /** All scripts in order. */
    static List<Script> all() {
        return List.of(values());
    }

    int version() {
        return version;
    }

    /** The name of its file, without the folder. */
    String file() {
        return "V" + version + "__" + name().toLowerCase(java.util.Locale.ROOT) + ".sql";
    }

    /** Where hosts find it on the class path. */
    String path(Dialect dialect) {
        return "META-INF/social-learning/sql/" + dialect.folder() + '/' + file();
    }

    String text(Dialect dialect) {
        try (InputStream in = Script.class.getResourceAsStream('/' + path(dialect))) {
            if (in == null) {
                throw new IllegalStateException("script (" + path(dialect) + ") must be in the library's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("script (" + path(dialect) + ") could not be read", e);
        }
    }

    /** Its statements: each ends with a semicolon at the end of a line, comments have lines of their own. */
    List<String> statements(Dialect dialect) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text(dialect).lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            if (line.endsWith(";")) {
                statements.add(statement.append(line, 0, line.length() - 1).toString());
                statement.setLength(0);
            } else {
                statement.append(line).append('\n');
            }
        }
        return statements;
    }
}
