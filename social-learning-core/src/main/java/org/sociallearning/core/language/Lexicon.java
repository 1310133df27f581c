package org.sociallearning.core.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The phrases by which signals are recognised in one language, read from a text that a person can review. Immutable and
 * thread-safe.
 *
 * <p>A lexicon is lines. {@code #} begins a comment; {@code @language nl} names the language; {@code @words name} is
 * followed by the members of a class of words; {@code @signal LABEL band name} is followed by phrases, one a line, that
 * give the signal; {@code @unless LABEL name} by phrases that take it back where they cover its words; {@code @never
 * LABEL name} by phrases that take it back in the whole sentence; {@code @mark LABEL name} by phrases that give nothing
 * themselves. Behind the name may stand {@code at-start} (only where a sentence begins), {@code unpunctuated} (only where
 * the sentence ends without a mark), {@code asked} (only where it asks), {@code told} (only where it does not) and
 * {@code with:name} (only beside a phrase of that mark of the label). In a phrase
 * {@code a|b} are alternatives, {@code (a)} may be missing, {@code <name>} is any word of a class, {@code <!name>} any
 * other word, {@code *} any word, {@code ...} up to three words, {@code .....} up to eight, {@code ,} a pause and
 * {@code $} the end of the sentence. A member of a class such as {@code ge~d} stands for all words of that beginning and
 * end that no class or phrase has by itself.
 *
 * <p>Write surface forms: nothing is stemmed. Phrases are literal; there are no regular expressions.
 *
 * <p>Two signals need no phrase: a sentence that ends with a question mark is a {@code QUESTION}, and an address in the
 * author's own words {@code SHARES_RESOURCE}. A sentence that asks, invites or points to a resource is no
 * {@code DIRECTIVE}.
 */
public final class Lexicon {
    private final Locale language;
    private final Map<String, Set<String>> classes;
    private final List<PhraseGroup> groups;

    Lexicon(Locale language, Map<String, Set<String>> classes, List<PhraseGroup> groups) {
        this.language = language;
        this.classes = new LinkedHashMap<>();
        classes.forEach((name, members) -> this.classes.put(name, new LinkedHashSet<>(members)));
        this.groups = List.copyOf(groups);
    }

    /** The library's own Dutch lexicon. */
    public static Lexicon dutch() {
        return resource("lexicon-nl.txt");
    }

    /** The library's own English lexicon. */
    public static Lexicon english() {
        return resource("lexicon-en.txt");
    }

    /**
     * Reads a lexicon.
     *
     * @param name what to call it in an error
     * @param content its lines
     * @throws SocialLearningException listing everything that is wrong with it, with line numbers
     */
    public static Lexicon parse(String name, String content) {
        return new LexiconParser(name).parse(content);
    }

    /**
     * This lexicon with the words and groups of another one added.
     *
     * @throws SocialLearningException when the other one is of another language
     */
    public Lexicon with(Lexicon more) {
        if (!language.getLanguage().equals(more.language.getLanguage())) {
            throw new SocialLearningException(
                    "lexicon (" + more.language.toLanguageTag() + ") must be of the language it extends, "
                            + language.toLanguageTag() + ". Maybe hand both to SignalDetectors.fromLexicons?");
        }
        Lexicon joined = new Lexicon(language, classes, groups);
        more.classes.forEach((name, members) -> joined.classes
                .computeIfAbsent(name, key -> new LinkedHashSet<>())
                .addAll(members));
        List<PhraseGroup> all = new ArrayList<>(groups);
        all.addAll(more.groups);
        return new Lexicon(language, joined.classes, all);
    }

    /** The language; its region does not count. */
    public Locale language() {
        return language;
    }

    /** The labels that its groups may give. */
    public Set<SignalLabel> labels() {
        Set<SignalLabel> labels = new TreeSet<>();
        for (PhraseGroup group : groups) {
            if (group.effect() == PhraseGroup.Effect.SIGNAL) {
                labels.add(group.label());
            }
        }
        return labels;
    }

    /** The names of its groups of phrases, in their order. */
    public List<String> groupNames() {
        return groups.stream().map(PhraseGroup::name).toList();
    }

    /** A short mark that differs when the words or phrases differ; part of the version of a detector made from it. */
    String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update((language.toLanguageTag() + classes + groups).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    Map<String, Set<String>> classes() {
        return classes;
    }

    List<PhraseGroup> groups() {
        return groups;
    }

    /** The words of a stretch of a phrase, cut as any text is cut. */
    static List<String> words(String text) {
        ScannedText scanned = ScannedText.scan(text, TextFormat.PLAIN);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < scanned.count(); token++) {
            if (scanned.isWord(token)) {
                StringBuilder word = new StringBuilder();
                for (int i = scanned.from(token); i < scanned.to(token); i++) {
                    word.append(scanned.text().at(i));
                }
                words.add(word.toString());
            }
        }
        return words;
    }

    private static Lexicon resource(String name) {
        return parse(name, Resources.read(name));
    }
}
