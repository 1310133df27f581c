package org.sociallearning.moderation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Deepening questions that a moderator may borrow: by kind, by form of experiment and by situation. Ours are in Dutch and
 * English; a host adds its own, for its own forms or in a language of its own. Immutable and thread-safe.
 *
 * <p>Each has a key {@code kind.form.situation.name}: one of the seven kinds ({@code example}, {@code experience},
 * {@code reason}, {@code connection}, {@code perspective}, {@code consequence}, {@code clarity}); {@code any} or the word for the
 * form of the experiment, as in {@code festival}; {@code any} or the base of a {@link ContributionKind}; and a name. The same key
 * with {@code .topic} behind it says it for a conversation with a topic, which stands where the text has <code>{topic}</code>.
 */
public final class PromptLibrary {
    static final String KEY = "prompt";
    private static final String TOPIC = ".topic";
    private static final String PLACE = "{topic}";
    private static final String DEEPENING = "DEEPENING_";
    private static final int LONGEST = 120;
    private static final int LONGEST_KEY = 100;
    private static final PromptLibrary OURS = new PromptLibrary(Map.of())
            .and(Locale.forLanguageTag("nl"), BuiltInTexts.load("prompts_nl"))
            .and(Locale.ENGLISH, BuiltInTexts.load("prompts_en"));

    private final Map<String, Map<String, String>> byLanguage;
    private final List<Prompt> prompts;

    private PromptLibrary(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
        Map<String, Prompt> found = new TreeMap<>();
        byLanguage
                .values()
                .forEach(texts -> texts.keySet().stream()
                        .filter(key -> !key.endsWith(TOPIC))
                        .forEach(key -> found.put(key, prompt(key))));
        this.prompts = List.copyOf(found.values());
    }

    /** The library's own, twelve of each kind in each language. */
    public static PromptLibrary ours() {
        return OURS;
    }

    /** One without prompts, to begin one's own with. */
    public static PromptLibrary empty() {
        return new PromptLibrary(Map.of());
    }

    /**
     * These and more in a language; what has a known key takes the place of what is there.
     *
     * @throws SocialLearningException that lists every key that is none, and every text that is blank, long or without its topic
     */
    public PromptLibrary and(Locale language, Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(texts).forEach((key, text) -> check(key, text, problems));
        if (!problems.isEmpty()) {
            throw new SocialLearningException("Prompts:", problems);
        }
        Map<String, Map<String, String>> all = new LinkedHashMap<>(byLanguage);
        Map<String, String> more = new HashMap<>(all.getOrDefault(language.getLanguage(), Map.of()));
        more.putAll(texts);
        all.put(language.getLanguage(), Map.copyOf(more));
        return new PromptLibrary(all);
    }

    /**
     * These and more in a language, from a file of properties such as ours; the reader stays open.
     *
     * @throws SocialLearningException as {@link #and(Locale, Map)}
     * @throws UncheckedIOException when it cannot be read
     */
    public PromptLibrary and(Locale language, Reader properties) {
        Properties read = new Properties();
        try {
            read.load(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("prompts could not be read", e);
        } catch (IllegalArgumentException e) {
            throw new SocialLearningException("prompts must be properties. Maybe an escape \\u is not whole", e);
        }
        Map<String, String> texts = new HashMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return and(language, texts);
    }

    /** All prompts, by their ids. */
    public List<Prompt> prompts() {
        return prompts;
    }

    /** Their words, under {@code prompt.} and their keys. */
    Texts texts() {
        return (key, locale) -> {
            Map<String, String> texts = byLanguage.get(locale.getLanguage());
            boolean ours = texts != null && key.startsWith(KEY + ".");
            return ours && texts != null ? texts.get(key.substring(KEY.length() + 1)) : null;
        };
    }

    /** At most so many that fit, of different kinds as far as there are; the same for the same wish. */
    List<String> choose(PromptWish wish, int most) {
        List<Prompt> fitting = new ArrayList<>();
        for (Prompt prompt : prompts) {
            if (prompt.fits(wish) && !wish.offered().contains(prompt.id())) {
                fitting.add(prompt);
            }
        }
        fitting.sort(Comparator.comparing((Prompt prompt) -> wish.asked().contains(prompt.kind()))
                .thenComparing(Comparator.comparingInt(Prompt::closeness).reversed())
                .thenComparingInt(prompt -> mixed(wish.seed() + prompt.id()))
                .thenComparing(Prompt::id));
        List<String> chosen = new ArrayList<>();
        Set<SignalLabel> kinds = EnumSet.noneOf(SignalLabel.class);
        for (Prompt prompt : fitting) {
            if (chosen.size() < most && kinds.add(prompt.kind())) {
                chosen.add(prompt.id());
            }
        }
        for (Prompt prompt : fitting) {
            if (chosen.size() < most && !chosen.contains(prompt.id())) {
                chosen.add(prompt.id());
            }
        }
        return chosen;
    }

    private static int mixed(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private static void check(String key, String text, List<Problem> problems) {
        boolean topical = key.endsWith(TOPIC);
        String id = topical ? key.substring(0, key.length() - TOPIC.length()) : key;
        String[] parts = id.split("\\.", -1);
        if (parts.length != 4 || key.length() > LONGEST_KEY || List.of(parts).contains("")) {
            problems.add(Problem.of("prompts", key, key, "must be a key of four parts, kind.form.situation.name")
                    .withMaybe("example.any.any.week"));
        } else if (kind(parts[0]) == null) {
            problems.add(Problem.of("prompts", key, parts[0], "is not one of the kinds")
                    .withMaybe(String.join(", ", kinds())));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            problems.add(Problem.of(
                    "prompts",
                    key,
                    text.length() + " characters",
                    "must be a text of 1 to " + LONGEST + " characters"));
        }
        if (topical != text.contains(PLACE)) {
            problems.add(Problem.of(
                    "prompts",
                    key,
                    text.length() + " characters",
                    topical ? "must hold {topic}" : "must not hold {topic}, which goes under the key with .topic"));
        }
    }

    private static Prompt prompt(String key) {
        String[] parts = key.split("\\.", -1);
        SignalLabel kind = kind(parts[0]);
        if (kind == null) {
            throw new IllegalStateException("a prompt's kind (" + parts[0] + ") must have been checked");
        }
        return new Prompt(
                key,
                kind,
                parts[1].equals(Prompt.ANY) ? null : parts[1],
                parts[2].equals(Prompt.ANY) ? null : ContributionKind.of(parts[2]));
    }

    private static @Nullable SignalLabel kind(String word) {
        for (SignalLabel label : SignalLabel.values()) {
            if (label.name().equals(DEEPENING + word.toUpperCase(Locale.ROOT))) {
                return label;
            }
        }
        return null;
    }

    private static Set<String> kinds() {
        Set<String> words = new TreeSet<>();
        for (SignalLabel label : SignalLabel.values()) {
            if (label.name().startsWith(DEEPENING)) {
                words.add(label.name().substring(DEEPENING.length()).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
