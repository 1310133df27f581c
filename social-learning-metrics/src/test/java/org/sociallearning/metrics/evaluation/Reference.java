package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of values made by R and NumPy that lie beside the project; tests that need them skip loudly without. */
final class Reference {

    private Reference() {}

    /** A value to be reproduced. */
    record Row(String id, String input, String quantity, String value, String tolerance) {

        void check(double actual) {
            assertThat(value).as("%s: %s: %s", id, input, quantity).isNotEqualTo("not reached");
            double expected = Double.parseDouble(value);
            double allowed = Double.parseDouble(tolerance);
            assertThat(actual)
                    .as("%s: %s: %s", id, input, quantity)
                    .isCloseTo(expected, within(Math.max(allowed, 1e-12)));
        }

        /** Infinite stands for "not reached". */
        void checkReached(double actual) {
            if (value.equals("not reached")) {
                assertThat(actual).as("%s: %s", id, quantity).isInfinite();
            } else {
                check(actual);
            }
        }
    }

    static Path shared() {
        String override = System.getProperty("sociallearning.shared", System.getenv("SOCIALLEARNING_SHARED"));
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        return override != null
                ? Path.of(override)
                : root.resolve("../../shared").normalize();
    }

    static Path file(String name) {
        Path path = shared().resolve("data").resolve(name);
        assumeTrue(Files.exists(path), "SKIPPED: the reference data is absent: " + path);
        return path;
    }

    static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> line : table("reference/" + table)) {
            rows.add(new Row(
                    line.get("id"),
                    line.getOrDefault("input", ""),
                    line.get("quantity"),
                    line.get("value"),
                    line.get("tolerance")));
        }
        return rows;
    }

    static Row row(String table, String id, String quantityStart) {
        return rows(table).stream()
                .filter(row -> row.id().equals(id) && row.quantity().startsWith(quantityStart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + id + " " + quantityStart));
    }

    static List<Map<String, String>> table(String name) {
        List<String> lines = lines(name);
        List<String> names = cells(lines.get(0));
        List<Map<String, String>> table = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            table.add(row);
        }
        return table;
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
