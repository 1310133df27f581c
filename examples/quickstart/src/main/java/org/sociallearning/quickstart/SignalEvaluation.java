package org.sociallearning.quickstart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.language.LanguageRecogniser;
import org.sociallearning.core.language.Passage;
import org.sociallearning.core.language.SignalDetectors;
import org.sociallearning.core.language.SignalGuard;

/** Tries the built-in detector on the gold set and on what others labelled, side by side with simple ways. */
final class SignalEvaluation {
    static final String LEXICON = "lexicon";
    static final String KEYWORDS = "keywords";
    static final String MARK = "contains ?";
    static final String DEEPENING = "deepening";

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int SHORTEST_OF_LANGUAGE = 20;

    /** How well one way found one signal. */
    record Finding(String data, String signal, String way, Agreement agreement) {}

    /** How often something was named right. */
    record Share(String data, String what, int right, int of) {}

    private final SignalGuard guard = SignalGuard.of(SignalDetectors.builtIn());
    private final LabelledTexts others;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();

    private SignalEvaluation(LabelledTexts others) {
        this.others = others;
    }

    static SignalEvaluation of(LabelledTexts others) {
        SignalEvaluation evaluation = new SignalEvaluation(others);
        for (String language : List.of("nl", "en")) {
            evaluation.gold(language);
        }
        evaluation.goEmotions("dev");
        evaluation.goEmotions("train");
        evaluation.tatoeba();
        evaluation.uptake();
        evaluation.languages();
        return evaluation;
    }

    List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    List<Share> shares() {
        return shares;
    }

    private void count(String data, String signal, String way, boolean label, boolean predicted) {
        findings.computeIfAbsent(data + signal + way, key -> new Finding(data, signal, way, new Agreement()))
                .agreement()
                .count(label, predicted);
    }

    private Set<SignalLabel> labels(Passage passage) {
        Set<SignalLabel> labels = EnumSet.noneOf(SignalLabel.class);
        guard.detect(passage).detections().get(0).stream()
                .flatMap(detection -> detection.signals().stream())
                .map(Signal::label)
                .forEach(labels::add);
        return labels;
    }

    private static Set<SignalLabel> kinds(Set<SignalLabel> labels) {
        Set<SignalLabel> kinds = EnumSet.noneOf(SignalLabel.class);
        labels.stream().filter(label -> label.name().startsWith("DEEPENING")).forEach(kinds::add);
        return kinds;
    }

    private static Set<SignalLabel> byKeywords(String text) {
        Set<SignalLabel> labels = EnumSet.allOf(SignalLabel.class);
        labels.removeIf(label -> !PlainKeywords.has(text, label));
        return labels;
    }

    private void gold(String language) {
        int[] right = new int[2];
        int[] both = new int[2];
        for (GoldText gold : GoldText.in(language)) {
            String data = data(language, gold.untouched());
            Set<SignalLabel> found = labels(Passage.plain(gold.text()).asDraft());
            compare(data, LEXICON, gold.labels(), found);
            compare(data, KEYWORDS, gold.labels(), byKeywords(gold.text()));
            boolean asks = gold.labels().contains(SignalLabel.QUESTION);
            count(data, name(SignalLabel.QUESTION), MARK, asks, gold.text().contains("?"));
            count(
                    data,
                    DEEPENING,
                    MARK,
                    !kinds(gold.labels()).isEmpty(),
                    gold.text().contains("?"));
            if (!kinds(gold.labels()).isEmpty() && !kinds(found).isEmpty()) {
                int half = gold.untouched() ? 1 : 0;
                right[half] += kinds(gold.labels()).equals(kinds(found)) ? 1 : 0;
                both[half]++;
            }
        }
        for (int half = 0; half < 2; half++) {
            shares.add(new Share(
                    data(language, half == 1), "all kinds of deepening named right", right[half], both[half]));
        }
    }

    static String data(String language, boolean untouched) {
        return "gold " + language + (untouched ? ", untouched half" : ", half for work");
    }

    private void compare(String data, String way, Set<SignalLabel> labels, Set<SignalLabel> found) {
        for (SignalLabel label : SignalLabel.values()) {
            count(data, name(label), way, labels.contains(label), found.contains(label));
        }
        count(data, DEEPENING, way, !kinds(labels).isEmpty(), !kinds(found).isEmpty());
    }

    static String name(SignalLabel label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private void goEmotions(String part) {
        List<String> names = others.lines("goemotions/labels.txt").orElse(List.of());
        String gratitude = String.valueOf(names.indexOf("gratitude"));
        for (String line : others.lines("goemotions/" + part + ".tsv").orElse(List.of())) {
            List<String> fields = LabelledTexts.tabbed(line);
            boolean label = List.of(fields.get(1).split(",", -1)).contains(gratitude);
            String data = "GoEmotions " + part;
            String signal = name(SignalLabel.GRATITUDE);
            count(
                    data,
                    signal,
                    LEXICON,
                    label,
                    labels(Passage.plain(fields.get(0))).contains(SignalLabel.GRATITUDE));
            boolean letters = fields.get(0).toLowerCase(Locale.ROOT).contains("thank");
            count(data, signal, "the letters \"thank\"", label, letters);
        }
    }

    private void tatoeba() {
        List<List<String>> pairs = others.lines("tatoeba-nld-eng/nld-odd-lines.txt").orElse(List.of()).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        Map<String, Boolean> thanks = new LinkedHashMap<>();
        for (List<String> pair : pairs) {
            Passage english = Passage.plain(pair.get(0)).in(Locale.ENGLISH);
            thanks.putIfAbsent(pair.get(1), labels(english).contains(SignalLabel.GRATITUDE));
        }
        String gratitude = name(SignalLabel.GRATITUDE);
        thanks.forEach((text, label) -> {
            Passage dutch = Passage.plain(text).in(DUTCH);
            String data = "Tatoeba nl, labelled by the lexicon on the English side";
            count(data, gratitude, LEXICON, label, labels(dutch).contains(SignalLabel.GRATITUDE));
            count(data, gratitude, KEYWORDS, label, PlainKeywords.has(text, SignalLabel.GRATITUDE));
        });
        for (int column = 0; column < 2; column++) {
            String language = column == 0 ? "en" : "nl";
            int side = column;
            List<String> texts =
                    pairs.stream().map(pair -> pair.get(side)).distinct().toList();
            questions("Tatoeba " + language + ", ? removed", texts, text -> text.replace("?", ""));
            questions("Tatoeba " + language + ", no end marks", texts, SignalEvaluation::withoutEnd);
            questions("Tatoeba " + language + ", as it is", texts, UnaryOperator.identity());
            language("Tatoeba " + language, language, texts);
        }
    }

    private void questions(String data, List<String> texts, UnaryOperator<String> change) {
        String signal = name(SignalLabel.QUESTION);
        for (String text : texts) {
            String changed = change.apply(text);
            boolean label = text.contains("?");
            count(data, signal, LEXICON, label, labels(Passage.plain(changed)).contains(SignalLabel.QUESTION));
            count(data, signal, KEYWORDS, label, PlainKeywords.has(changed, SignalLabel.QUESTION));
            count(data, signal, MARK, label, changed.contains("?"));
        }
    }

    private static String withoutEnd(String text) {
        String bare = text.replace("?", "").strip();
        while (!bare.isEmpty() && ".!\"'\u201D".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Whether a teacher's turn builds on the pupil's is another thing than deepening; the two are held side by side. */
    private void uptake() {
        for (List<String> row : others.rows("uptake/uptake_data.csv").orElse(List.of())) {
            String majority = row.size() > 14 ? row.get(14) : "";
            if (!majority.isEmpty()) {
                String data = "uptake, high against middle and low";
                boolean high = Double.parseDouble(majority) > 1.5;
                count(
                        data,
                        DEEPENING,
                        LEXICON,
                        high,
                        !kinds(labels(Passage.plain(row.get(3)))).isEmpty());
                count(data, DEEPENING, MARK, high, row.get(3).contains("?"));
            }
        }
    }

    private void languages() {
        language(
                "IFADV",
                "nl",
                column(
                        "ifadv-dutch-dialogue/ifadv-half.csv",
                        5,
                        row -> row.size() > 6 && row.get(6).equals("talk")));
        language("Wikipedia politeness", "en", column("politeness/wikipedia.csv", 2, row -> row.size() > 3));
    }

    private List<String> column(String file, int column, Predicate<List<String>> kept) {
        return others.rows(file).orElse(List.of()).stream()
                .filter(kept)
                .map(row -> row.get(column))
                .distinct()
                .toList();
    }

    private void language(String data, String language, List<String> texts) {
        int right = 0;
        int unknown = 0;
        int shorter = 0;
        int all = 0;
        for (String text : texts) {
            String tag = LanguageRecogniser.dutchAndEnglish()
                    .recognise(Passage.plain(text))
                    .tag();
            if (text.strip().length() >= SHORTEST_OF_LANGUAGE) {
                all++;
                right += tag.equals(language) ? 1 : 0;
            } else {
                shorter++;
                unknown += tag.equals("und") ? 1 : 0;
            }
        }
        if (all > 0) {
            shares.add(new Share(data, "language named right, 20 characters and more", right, all));
            shares.add(new Share(data, "unknown said, under 20 characters", unknown, shorter));
        }
    }
}
