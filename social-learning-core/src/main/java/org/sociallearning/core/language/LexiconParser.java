package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.SocialLearningException;

/** Reads the text of a lexicon; collects everything that is wrong with it before it complains. */
final class LexiconParser {
    /** Before the name of the mark that a group needs. */
    private static final String WITH = "with:";

    private final String name;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final Map<PhraseGroup, List<List<String>>> groups = new LinkedHashMap<>();
    private @Nullable Locale language;
    private String openClass = "";
    private int line;
    private List<List<String>> openPhrases = new ArrayList<>();

    LexiconParser(String name) {
        this.name = name;
    }

    Lexicon parse(String content) {
        content.lines().forEach(this::line);
        if (language == null) {
            violations.add("@language (missing) must name the language, as in \"@language nl\"");
            language = Locale.ROOT;
        }
        List<PhraseGroup> whole = new ArrayList<>();
        groups.forEach((header, phrases) -> {
            if (phrases.isEmpty()) {
                violations.add("group (" + header.name() + ") must have a phrase");
            }
            whole.add(header.with(phrases));
        });
        if (!violations.isEmpty()) {
            throw new SocialLearningException(
                    "lexicon (" + name + ") cannot be used:\n  " + String.join("\n  ", violations));
        }
        return new Lexicon(language, classes, whole);
    }

    private void line(String raw) {
        line++;
        String text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        List<String> words = Lines.words(text);
        if (!text.startsWith("@")) {
            content(words);
            return;
        }
        openClass = "";
        openPhrases = new ArrayList<>();
        switch (words.get(0)) {
            case "@language" -> language(words, text);
            case "@words" -> openClass = words.size() == 2 ? words.get(1) : fail("@words", text, "takes one name");
            case "@signal" -> group(words, PhraseGroup.Effect.SIGNAL);
            case "@unless" -> group(words, PhraseGroup.Effect.UNLESS);
            case "@never" -> group(words, PhraseGroup.Effect.NEVER);
            case "@mark" -> group(words, PhraseGroup.Effect.MARK);
            default ->
                fail(
                        "directive",
                        words.get(0),
                        "is unknown. Maybe @language, @words, @signal, @unless, @never or @mark?");
        }
    }

    private void group(List<String> words, PhraseGroup.Effect effect) {
        boolean signal = effect == PhraseGroup.Effect.SIGNAL;
        int nameAt = signal ? 3 : 2;
        if (words.size() <= nameAt) {
            fail(
                    "group",
                    String.join(" ", words),
                    signal ? "needs a label, a band and a name" : "needs a label and a name");
            return;
        }
        try {
            SignalLabel label = SignalLabel.valueOf(words.get(1));
            Band band = signal ? Band.valueOf(words.get(2).toUpperCase(Locale.ROOT)) : Band.LOW;
            List<PhraseGroup.Option> options = new ArrayList<>();
            String mark = "";
            for (String option : words.subList(nameAt + 1, words.size())) {
                if (option.startsWith(WITH)) {
                    mark = option.substring(WITH.length());
                } else {
                    options.add(PhraseGroup.Option.valueOf(
                            option.toUpperCase(Locale.ROOT).replace('-', '_')));
                }
            }
            groups.put(new PhraseGroup(words.get(nameAt), label, band, effect, options, mark, List.of()), openPhrases);
        } catch (IllegalArgumentException unknown) {
            fail("group", String.join(" ", words), "names something unknown: " + unknown.getMessage());
        }
    }

    private void language(List<String> words, String text) {
        Locale tag = words.size() == 2 ? Locale.forLanguageTag(words.get(1)) : Locale.ROOT;
        if (tag.getLanguage().isEmpty()) {
            fail("directive", text, "must name one language by its tag, as in \"@language nl\"");
        }
        language = tag;
    }

    private void content(List<String> words) {
        if (openClass.isEmpty()) {
            openPhrases.add(words);
            return;
        }
        Set<String> members = classes.computeIfAbsent(openClass, key -> new LinkedHashSet<>());
        for (String word : words) {
            if (word.indexOf(WordShapes.ANYTHING) >= 0) {
                if (WordShapes.isShape(word)) {
                    members.add(word);
                } else {
                    fail("shape", word, "must be letters with one ~ among them, as in ge~d");
                }
                continue;
            }
            List<String> tokens = PhraseExpander.words(word);
            if (tokens.size() == 1) {
                members.add(tokens.get(0));
            } else {
                fail("word", word, "must be one word");
            }
        }
    }

    private String fail(String what, String value, String rule) {
        violations.add("line " + line + ": " + what + " (" + value + ") " + rule);
        return "";
    }
}
