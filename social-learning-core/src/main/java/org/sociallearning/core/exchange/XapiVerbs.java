package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/** Which verb with which type of activity means what: the lines of {@code xapi-verbs.txt}, and a host's own. Immutable. */
final class XapiVerbs {
    private static final String ANY = "*";
    private static final XapiVerbs BUILT_IN = load();

    private final Map<String, Meaning> meanings;
    private final Set<String> contributionTypes = new HashSet<>();

    private XapiVerbs(Map<String, Meaning> meanings) {
        this.meanings = meanings;
        meanings.forEach((key, meaning) -> {
            String type = key.substring(key.indexOf(' ') + 1);
            boolean own = meaning.object() == Thing.ITSELF || meaning.object() == Thing.REPLY;
            if (meaning.act() == Act.CONTRIBUTES && own && !type.equals(ANY)) {
                contributionTypes.add(type);
            }
        });
    }

    static XapiVerbs builtIn() {
        return BUILT_IN;
    }

    /**
     * These and more.
     *
     * @param lines as in {@code xapi-verbs.txt}
     * @throws SocialLearningException when a line does not read
     */
    XapiVerbs with(String lines) {
        Map<String, Meaning> more = new HashMap<>(meanings);
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    StringTokenizer words = new StringTokenizer(line);
                    List<String> parts = new ArrayList<>();
                    while (words.hasMoreTokens()) {
                        parts.add(words.nextToken());
                    }
                    if (parts.size() != 5) {
                        throw new SocialLearningException("verb line (" + line
                                + ") must have 5 words: verb, activity type, what is done, kind, object");
                    }
                    Act act = one(Act.values(), parts.get(2), line);
                    more.put(
                            parts.get(0) + " " + parts.get(1),
                            new Meaning(act, parts.get(3), one(Thing.values(), parts.get(4), line)));
                });
        return new XapiVerbs(more);
    }

    /** What a verb means with a type of activity, null when that is not known. */
    @Nullable
    Meaning meaning(String verb, String type) {
        Meaning meaning = meanings.get(verb + " " + type);
        return meaning == null ? meanings.get(verb + " " + ANY) : meaning;
    }

    /** Whether things of this type are contributions. */
    boolean isContribution(String type) {
        return contributionTypes.contains(type);
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String line) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return value;
            }
        }
        throw new SocialLearningException("verb line (" + line + ") must not say " + name);
    }

    private static XapiVerbs load() {
        try (InputStream in = XapiVerbs.class.getResourceAsStream("xapi-verbs.txt")) {
            if (in == null) {
                throw new IllegalStateException("xapi-verbs.txt is missing from the library");
            }
            return new XapiVerbs(Map.of()).with(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a statement does. */
    enum Act {
        CONTRIBUTES,
        APPRECIATES,
        UNAPPRECIATES,
        REVISES,
        WITHDRAWS,
        RETRACTS,
        IGNORES
    }

    /** What the object of a statement is. */
    enum Thing {
        ITSELF,
        REPLY,
        ANSWERED,
        ABOUT
    }

    /** What a verb means. */
    record Meaning(Act act, String kind, Thing object) {}
}
