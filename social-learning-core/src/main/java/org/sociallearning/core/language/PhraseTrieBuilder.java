package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.problem.SocialLearningException;

/** Puts the phrases of lexicons into one tree. */
final class PhraseTrieBuilder {
    private final Dictionary dictionary = new Dictionary();
    private final List<PhraseTrie.Rule> rules = new ArrayList<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<Integer, List<Integer>> memberships = new HashMap<>();
    private final Map<Integer, Integer> leadIn = new HashMap<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final List<List<Integer>> accepts = new ArrayList<>();
    private final List<List<Integer>> outside = new ArrayList<>();

    private PhraseTrieBuilder() {
        node();
        node();
    }

    /** The tree of the lexicons; the languages of its rules are bits in the order given. */
    static PhraseTrie build(List<Lexicon> lexicons) {
        PhraseTrieBuilder builder = new PhraseTrieBuilder();
        for (int i = 0; i < lexicons.size(); i++) {
            builder.add(lexicons.get(i), 1 << i);
        }
        return new PhraseTrie(builder);
    }

    private void add(Lexicon lexicon, int language) {
        String scope = lexicon.language().getLanguage() + ":";
        lexicon.classes().forEach((name, members) -> {
            int number = classes.computeIfAbsent(scope + name, key -> classes.size() + 1);
            for (String member : members) {
                int word = dictionary.add(member);
                memberships.computeIfAbsent(word, key -> new ArrayList<>()).add(number);
                if (name.equals(PhraseMatcher.LEAD_IN)) {
                    leadIn.merge(word, language, (left, right) -> left | right);
                }
            }
        });
        for (PhraseGroup group : lexicon.groups()) {
            rules.add(new PhraseTrie.Rule(group, language));
            boolean atStart = group.options().contains(PhraseGroup.Option.AT_START);
            int root = atStart ? PhraseTrie.AT_START : PhraseTrie.ANYWHERE;
            for (List<String> phrase : group.phrases()) {
                for (List<String> form : PhraseExpander.expand(phrase)) {
                    insert(root, form, scope);
                }
            }
        }
    }

    private void insert(int root, List<String> form, String scope) {
        int node = root;
        for (String element : form) {
            int symbol = symbol(element, scope);
            Long key = PhraseTrie.key(node, symbol);
            Integer next = edges.get(key);
            if (next == null) {
                next = node();
                edges.put(key, next);
                if (element.startsWith("<!")) {
                    outside.get(node).add(classNumber(element.substring(2), scope));
                }
            }
            node = next;
        }
        accepts.get(node).add(rules.size() - 1);
    }

    private int symbol(String element, String scope) {
        if (element.startsWith("<!")) {
            return PhraseTrie.outside(classNumber(element.substring(2), scope));
        }
        if (element.startsWith("<")) {
            return PhraseTrie.inside(classNumber(element.substring(1), scope));
        }
        return switch (element) {
            case "*" -> PhraseTrie.ANY_WORD;
            case "," -> PhraseTrie.PAUSE;
            case "$" -> PhraseTrie.END;
            default -> dictionary.add(element);
        };
    }

    private int classNumber(String element, String scope) {
        String name = element.endsWith(">") ? element.substring(0, element.length() - 1) : element;
        Integer number = classes.get(scope + name);
        if (number == null) {
            throw new SocialLearningException("class of words (" + name + ") must be defined by @words");
        }
        return number;
    }

    private int node() {
        accepts.add(new ArrayList<>());
        outside.add(new ArrayList<>());
        return accepts.size() - 1;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    List<PhraseTrie.Rule> rules() {
        return List.copyOf(rules);
    }

    Map<Long, Integer> edges() {
        return edges;
    }

    int[][] accepts() {
        return accepts.stream().map(PhraseTrieBuilder::ints).toArray(int[][]::new);
    }

    int[][] outside() {
        return outside.stream().map(PhraseTrieBuilder::ints).toArray(int[][]::new);
    }

    int[][] classesOf() {
        int[][] all = new int[dictionary.size() + 1][];
        for (int word = 0; word < all.length; word++) {
            all[word] = ints(memberships.getOrDefault(word, List.of()));
        }
        return all;
    }

    /** For each word the languages in which it may stand before a sentence proper, as bits. */
    int[] leadIn() {
        int[] languages = new int[dictionary.size() + 1];
        leadIn.forEach((word, bits) -> languages[word] = bits);
        return languages;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
