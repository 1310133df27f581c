package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.problem.SocialLearningException;

/** Puts the phrases of a lexicon into one tree. */
@SuppressWarnings("EnumOrdinal") // places in arrays of one detection only; nothing stored depends on their order
final class PhraseTrieBuilder {
    private static final int MOST_MARKS = 64;

    private final Dictionary dictionary = new Dictionary();
    private final List<PhraseRule> rules;
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<Integer, List<Integer>> memberships = new HashMap<>();
    private final Set<Integer> leadIn = new HashSet<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final Map<String, Long> marks;
    private final WordShapes shapes = new WordShapes();
    private final List<List<Integer>> accepts = new ArrayList<>();

    private PhraseTrieBuilder(List<PhraseRule> rules, Map<String, Long> marks) {
        this.rules = rules;
        this.marks = marks;
        for (int root = 0; root < PhraseRoot.NODES; root++) {
            node();
        }
    }

    /** The trees of the lexicons, in their order; the rules that they number are added to the list. */
    static List<PhraseTrie> build(List<Lexicon> lexicons, List<PhraseRule> rules) {
        Map<String, Long> marks = new HashMap<>();
        List<PhraseTrie> tries = new ArrayList<>();
        for (Lexicon lexicon : lexicons) {
            PhraseTrieBuilder builder = new PhraseTrieBuilder(rules, marks);
            builder.add(lexicon);
            tries.add(new PhraseTrie(builder));
        }
        return tries;
    }

    private void add(Lexicon lexicon) {
        for (PhraseGroup group : lexicon.groups()) {
            boolean given = group.mark().isEmpty()
                    || lexicon.groups().stream()
                            .anyMatch(other -> other.effect() == PhraseGroup.Effect.MARK
                                    && other.label() == group.label()
                                    && other.name().equals(group.mark()));
            if (!given) {
                throw new SocialLearningException("mark (" + group.mark() + ") of group " + group.name()
                        + " must be given by @mark " + group.label());
            }
        }
        String scope = lexicon.language().getLanguage() + ":";
        lexicon.classes().forEach((name, members) -> {
            int number = classes.computeIfAbsent(scope + name, key -> classes.size() + 1);
            for (String member : members) {
                int word = dictionary.add(member);
                if (member.indexOf(WordShapes.ANYTHING) >= 0) {
                    shapes.add(member, word);
                }
                memberships.computeIfAbsent(word, key -> new ArrayList<>()).add(number);
                if (name.equals(PhraseMatcher.LEAD_IN)) {
                    leadIn.add(word);
                }
            }
        });
        for (PhraseGroup group : lexicon.groups()) {
            long gives = group.effect() == PhraseGroup.Effect.MARK ? mark(group, group.name(), scope) : 0;
            long needs = group.mark().isEmpty() ? 0 : mark(group, group.mark(), scope);
            rules.add(new PhraseRule(
                    group.name(),
                    group.label().ordinal(),
                    group.band(),
                    group.effect(),
                    group.has(PhraseGroup.Option.ASKED),
                    group.has(PhraseGroup.Option.TOLD),
                    gives,
                    needs));
            int root = PhraseRoot.of(group, lexicon.groups()).node(group.has(PhraseGroup.Option.AT_START));
            for (List<String> phrase : group.phrases()) {
                for (List<String> form : PhraseExpander.expand(phrase)) {
                    insert(root, form, scope);
                }
            }
        }
    }

    private long mark(PhraseGroup group, String name, String scope) {
        Long known = marks.get(scope + group.label() + name);
        if (known == null) {
            if (marks.size() == MOST_MARKS) {
                throw new SocialLearningException("mark (" + name + ") is one more than " + MOST_MARKS);
            }
            known = 1L << marks.size();
            marks.put(scope + group.label() + name, known);
        }
        return known;
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
            case "..." -> PhraseTrie.GAP;
            case "....." -> PhraseTrie.LONG_GAP;
            default -> dictionary.add(element);
        };
    }

    private int classNumber(String element, String scope) {
        String name = element.endsWith(">") ? element.substring(0, element.length() - 1) : element;
        Integer number = classes.get(scope + name);
        if (number == null && name.indexOf('|') >= 0) {
            return unnamed(name, scope);
        }
        if (number == null) {
            throw new SocialLearningException("class of words (" + name + ") must be defined by @words");
        }
        return number;
    }

    /** The class of the alternatives of a phrase. */
    private int unnamed(String alternatives, String scope) {
        int number = classes.size() + 1;
        classes.put(scope + alternatives, number);
        for (String member : PhraseExpander.alternatives(alternatives)) {
            memberships
                    .computeIfAbsent(dictionary.add(member), key -> new ArrayList<>())
                    .add(number);
        }
        return number;
    }

    private int node() {
        accepts.add(new ArrayList<>());
        return accepts.size() - 1;
    }

    WordShapes shapes() {
        return shapes;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Map<Long, Integer> edges() {
        return edges;
    }

    int[][] accepts() {
        return accepts.stream().map(PhraseTrieBuilder::ints).toArray(int[][]::new);
    }

    int classCount() {
        return classes.size();
    }

    int[][] classesOf() {
        int[][] all = new int[dictionary.size() + 1][];
        for (int word = 0; word < all.length; word++) {
            all[word] = ints(memberships.getOrDefault(word, List.of()));
        }
        return all;
    }

    /** For each word whether it may stand before a sentence proper. */
    boolean[] leadIn() {
        boolean[] may = new boolean[dictionary.size() + 1];
        leadIn.forEach(word -> may[word] = true);
        return may;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
