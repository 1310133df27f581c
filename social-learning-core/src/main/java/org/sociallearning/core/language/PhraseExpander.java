package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.problem.SocialLearningException;

/** Writes out the alternatives and optional parts of a phrase: each result is a plain sequence of elements. */
final class PhraseExpander {
    /** More ways than this to say one line are a mistake in the lexicon. */
    private static final int MOST = 512;

    private static final int LONGEST = 14;

    private PhraseExpander() {}

    static List<List<String>> expand(List<String> phrase) {
        List<List<String>> all = List.of(List.of());
        for (String element : phrase) {
            List<List<String>> grown = new ArrayList<>();
            for (List<String> begun : all) {
                for (List<String> choice : choices(element)) {
                    List<String> longer = new ArrayList<>(begun);
                    longer.addAll(choice);
                    grown.add(longer);
                }
            }
            all = grown;
            if (all.size() > MOST) {
                throw new SocialLearningException("phrase (" + String.join(" ", phrase) + ") must have at most " + MOST
                        + " forms. Maybe use a class of words?");
            }
        }
        for (List<String> form : all) {
            if (form.isEmpty() || form.size() > LONGEST) {
                throw new SocialLearningException(
                        "phrase (" + String.join(" ", phrase) + ") must have 1 to " + LONGEST + " words");
            }
        }
        return all;
    }

    private static List<List<String>> choices(String element) {
        if (element.startsWith("(") && element.endsWith(")")) {
            List<List<String>> optional = new ArrayList<>(choices(element.substring(1, element.length() - 1)));
            optional.add(List.of());
            return optional;
        }
        List<List<String>> choices = new ArrayList<>();
        int from = 0;
        for (int bar = element.indexOf('|'); bar >= 0; bar = element.indexOf('|', from)) {
            choices.add(part(element.substring(from, bar)));
            from = bar + 1;
        }
        choices.add(part(element.substring(from)));
        return choices;
    }

    private static List<String> part(String part) {
        if (part.equals("*") || part.equals(",") || part.equals("$") || part.startsWith("<")) {
            return List.of(part);
        }
        List<String> words = Lexicon.words(part);
        if (words.isEmpty()) {
            throw new SocialLearningException("phrase part (" + part + ") must have a letter or a digit");
        }
        return words;
    }
}
