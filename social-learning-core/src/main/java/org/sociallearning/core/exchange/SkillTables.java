package org.sociallearning.core.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Skill;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Reads the tables in which ESCO and O*NET are published; neither is part of the library. Columns are found by their names,
 * others are left alone. Thread-safe.
 *
 * <p>Sources: the CSV download of ESCO, files {@code skills_LANGUAGE.csv} and {@code broaderRelationsSkillPillar_LANGUAGE.csv};
 * the database of O*NET, file {@code Content Model Reference}, as tab-separated text or as CSV.
 */
public final class SkillTables {
    /** The most skills of one scheme. */
    public static final int MOST = 1_000_000;

    private static final String ONET = "https://www.onetcenter.org/content.html";
    private static final String ESCO = "http://data.europa.eu/esco/concept-scheme/skills";
    private static final Locale UNKNOWN = Locale.ROOT;

    private SkillTables() {}

    /**
     * The skills of ESCO files: those with preferred labels, each in the language that its file name ends with, and those with
     * broader skills. Files that have neither columns are left alone.
     *
     * @throws SocialLearningException when no file has such columns, when a row is broken, or when there are too many
     * @throws IOException when a file cannot be read
     */
    public static List<Skill> esco(Source source) throws IOException {
        Map<String, Skill> skills = new LinkedHashMap<>();
        boolean found = false;
        for (Source.Part part : source.parts()) {
            Table table = Table.of(part);
            if (table != null && table.has("conceptUri", "preferredLabel")) {
                found = true;
                Locale language = language(part.fileName());
                table.rows(row -> {
                    String uri = row.get("conceptUri");
                    Skill skill = skills.getOrDefault(uri, Skill.of(ESCO, uri));
                    skill = label(skill, language, row.get("preferredLabel"));
                    skill = label(skill, language, row.get("altLabels"));
                    keep(skills, label(skill, language, row.get("hiddenLabels")), part);
                });
            } else if (table != null && table.has("conceptUri", "broaderUri")) {
                found = true;
                table.rows(row -> {
                    String uri = row.get("conceptUri");
                    keep(
                            skills,
                            skills.getOrDefault(uri, Skill.of(ESCO, uri)).withBroader(row.get("broaderUri")),
                            part);
                });
            }
        }
        return found(found, skills, source, "conceptUri and preferredLabel");
    }

    /**
     * The elements of an O*NET table with the columns {@code Element ID} and {@code Element Name}. An element is a part of the
     * one whose id it extends: {@code 2.A.1.a} of {@code 2.A.1}.
     *
     * @throws SocialLearningException when no file has such columns, when a row is broken, or when there are too many
     * @throws IOException when a file cannot be read
     */
    public static List<Skill> onet(Source source) throws IOException {
        Map<String, Skill> skills = new LinkedHashMap<>();
        boolean found = false;
        for (Source.Part part : source.parts()) {
            Table table = Table.of(part);
            if (table != null && table.has("Element ID", "Element Name")) {
                found = true;
                table.rows(row -> {
                    String id = row.get("Element ID");
                    Skill skill = skills.getOrDefault(id, Skill.of(ONET, id));
                    int dot = id.lastIndexOf('.');
                    skill = dot < 0 ? skill : skill.withBroader(id.substring(0, dot));
                    keep(skills, label(skill, Locale.ENGLISH, row.get("Element Name")), part);
                });
            }
        }
        return found(found, skills, source, "Element ID and Element Name");
    }

    /** Synonyms stand on lines of their own within a field. */
    private static Skill label(Skill skill, Locale language, String labels) {
        Skill labelled = skill;
        for (String label : labels.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            labelled = labelled.withLabel(language, label);
        }
        return labelled;
    }

    private static void keep(Map<String, Skill> skills, Skill skill, Source.Part part) {
        skills.put(skill.code(), skill);
        if (skills.size() > MOST) {
            throw new SocialLearningException("skills in " + part.name() + " must be at most " + MOST);
        }
    }

    private static List<Skill> found(boolean found, Map<String, Skill> skills, Source source, String columns) {
        if (!found) {
            throw new SocialLearningException(
                    "source (" + source.name() + ") must hold a table with the columns " + columns);
        }
        return new ArrayList<>(skills.values());
    }

    private static Locale language(String fileName) {
        int dot = fileName.lastIndexOf('.');
        int line = fileName.lastIndexOf('_', dot);
        return line < 0 || dot < 0 ? UNKNOWN : Locale.forLanguageTag(fileName.substring(line + 1, dot));
    }

    private interface Rows {
        void row(Line row);
    }

    /** One record; a column that is absent reads empty. */
    private record Line(List<String> columns, List<String> fields) {
        String get(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= fields.size() ? "" : fields.get(index).strip();
        }
    }

    /** A part whose first record names its columns. */
    private record Table(Source.Part part, char separator, List<String> columns) {
        static @Nullable Table of(Source.Part part) throws IOException {
            for (char separator : new char[] {',', '\t', ';'}) {
                try (CsvRecords records = new CsvRecords(TextReader.of(part, StandardCharsets.UTF_8), separator)) {
                    if (records.next()
                            && records.broken() == null
                            && records.fields().size() > 1) {
                        return new Table(part, separator, List.copyOf(records.fields()));
                    }
                }
            }
            return null;
        }

        boolean has(String... names) {
            return columns.containsAll(List.of(names));
        }

        void rows(Rows rows) throws IOException {
            try (CsvRecords records = new CsvRecords(TextReader.of(part, StandardCharsets.UTF_8), separator)) {
                records.next();
                while (records.next()) {
                    String broken = records.broken();
                    if (broken == null && records.fields().size() > columns.size()) {
                        broken = "must have no more fields than the header, which has " + columns.size();
                    }
                    if (broken != null) {
                        throw new SocialLearningException(
                                "record " + part.name() + ":" + records.line() + " " + broken);
                    }
                    rows.row(new Line(columns, records.fields()));
                }
            }
        }
    }
}
