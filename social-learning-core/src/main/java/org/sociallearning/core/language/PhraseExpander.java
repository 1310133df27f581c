package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sociallearning.core.problem.SocialLearningException;

/** Writes out the alternatives and optional parts of a phrase: each result is a plain sequence of elements. */
final class PhraseExpander {
    /** More ways than this to say one line are a mistake in the lexicon. */
    private static final int MOST = 512;

    private static final int LONGEST = 14;

    /** More alternatives than this are looked up as a class of words, so that they are one form. */
    private static final int MOST_BRANCHES = 3;

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
            if (!form.isEmpty() && PhraseTrie.isGap(form.get(0))) {
                throw new SocialLearningException("phrase (" + String.join(" ", phrase) + ") must begin with a word");
            }
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
        List<List<String>> words = new ArrayList<>();
        List<List<String>> others = new ArrayList<>();
        for (String alternative : alternatives(element)) {
            List<String> part = part(alternative);
            boolean word =
                    part.size() == 1 && Character.isLetterOrDigit(part.get(0).codePointAt(0));
            (word ? words : others).add(part);
        }
        if (words.size() > MOST_BRANCHES) {
            String members =
                    words.stream().map(word -> word.get(0)).distinct().sorted().collect(Collectors.joining("|"));
            words = List.of(List.of("<" + members + ">"));
        }
        others.addAll(words);
        return others;
    }

    /** What stands between the bars. */
    static List<String> alternatives(String element) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int bar = element.indexOf('|'); bar >= 0; bar = element.indexOf('|', from)) {
            parts.add(element.substring(from, bar));
            from = bar + 1;
        }
        parts.add(element.substring(from));
        return parts;
    }

    /** The words of a part of a phrase, cut as any text is cut. */
    static List<String> words(String part) {
        return isPlain(part) ? List.of(part) : Lexicon.words(part);
    }

    /** Small Latin letters only, as most parts are: nothing to cut or fold. */
    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < 'a' || part.charAt(i) > 'z') {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static List<String> part(String part) {
        if (part.equals("*")
                || PhraseTrie.isGap(part)
                || part.equals(",")
                || part.equals("$")
                || part.startsWith("<")) {
            return List.of(part);
        }
        List<String> words = words(part);
        if (words.isEmpty()) {
            throw new SocialLearningException("phrase part (" + part + ") must have a letter or a digit");
        }
        return words;
    }
}
