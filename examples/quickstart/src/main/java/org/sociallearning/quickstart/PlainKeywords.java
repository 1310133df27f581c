package org.sociallearning.quickstart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.event.SignalLabel;

/** What anybody would try first: a label where one of a few bare words stands. The measure to beat. */
final class PlainKeywords {
    private static final Map<SignalLabel, List<String>> WORDS = new EnumMap<>(SignalLabel.class);

    static {
        WORDS.put(SignalLabel.GRATITUDE, List.of("thank", "thanks", "bedankt", "dank", "dankjewel"));
        WORDS.put(SignalLabel.PRAISE, List.of("good", "great", "nice", "well", "goed", "goede", "mooi", "mooie"));
        WORDS.put(
                SignalLabel.QUESTION,
                List.of("what", "why", "how", "who", "where", "when", "which", "wat", "waarom", "hoe", "wie", "waar"));
        WORDS.put(SignalLabel.DEEPENING_EXAMPLE, List.of("example", "examples", "voorbeeld", "voorbeelden"));
        WORDS.put(SignalLabel.DEEPENING_EXPERIENCE, List.of("experience", "ervaring", "ervaringen"));
        WORDS.put(SignalLabel.DEEPENING_REASON, List.of("why", "waarom"));
        WORDS.put(SignalLabel.DEEPENING_CONNECTION, List.of("connection", "relate", "verband", "samen"));
        WORDS.put(SignalLabel.DEEPENING_PERSPECTIVE, List.of("think", "view", "vinden", "kijken"));
        WORDS.put(SignalLabel.DEEPENING_CONSEQUENCE, List.of("consequences", "mean", "gevolgen", "betekent"));
        WORDS.put(SignalLabel.DEEPENING_CLARITY, List.of("mean", "exactly", "bedoel", "precies"));
        WORDS.put(SignalLabel.INVITATION, List.of("welcome", "join", "welkom", "mee"));
        WORDS.put(SignalLabel.SHARES_RESOURCE, List.of("link", "http", "https", "article", "artikel", "book", "boek"));
        WORDS.put(SignalLabel.PERSONAL_STORY, List.of("i", "ik"));
        WORDS.put(SignalLabel.DIRECTIVE, List.of("must", "should", "moet", "moeten"));
        WORDS.put(SignalLabel.PERSON_JUDGEMENT, List.of("stupid", "idiot", "lazy", "dom", "lui"));
    }

    private PlainKeywords() {}

    static boolean has(String text, SignalLabel label) {
        List<String> words = words(text);
        return WORDS.getOrDefault(label, List.of()).stream().anyMatch(words::contains);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
