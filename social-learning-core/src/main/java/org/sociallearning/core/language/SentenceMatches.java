package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.event.Signal;
import org.sociallearning.core.event.SignalLabel;

/**
 * Gathers what matched in a sentence and settles what remains: taken-back matches go, of overlapping ones with one label
 * the best band and then the longest stays, a sentence is one question at most, and whoever asks, invites or points to
 * something directs nobody. Used by one thread.
 */
@SuppressWarnings("EnumOrdinal") // labels index arrays of this object only; nothing stored depends on their order
final class SentenceMatches {
    /** A text with more signals of one label than this says nothing more by them. */
    static final int MOST_OF_A_LABEL = 50;

    /** The name of the rule that is not in a lexicon: the sentence ends with a question mark. */
    static final String QUESTION_MARK = "question-mark";

    /** The name of the rule that is not in a lexicon: an address stands in the author's words. */
    static final String LINK = "link";

    private static final SignalLabel[] ALL = SignalLabel.values();
    private static final int LABELS = ALL.length;
    private static final int QUESTION = SignalLabel.QUESTION.ordinal();
    private static final int RESOURCE = SignalLabel.SHARES_RESOURCE.ordinal();
    private static final int DIRECTIVE = SignalLabel.DIRECTIVE.ordinal();
    private static final int KIND = 1 << QUESTION | 1 << RESOURCE | 1 << SignalLabel.INVITATION.ordinal() | deepening();
    private static final int NO_RULE = -1;

    private final PhraseRule[] rules;
    private final ScannedText text;
    private final boolean draft;
    private final List<Signal> signals = new ArrayList<>(4);
    private final int[] counts = new int[LABELS];
    private final int[] bestRule = new int[LABELS];
    private final int[] bestFrom = new int[LABELS];
    private final int[] bestTo = new int[LABELS];
    /** Up to which token a phrase that takes the label back reaches. */
    private final int[] covered = new int[LABELS];
    /** Rule, first token and the token behind the last, by threes; for what takes back the label instead of the rule. */
    private int[] candidates = new int[24];

    private int size;
    private int[] unless = new int[12];
    private int unlessSize;
    private int never;
    private long marks;
    /** The labels given in the sentence, as bits. */
    private int given;

    private int nextLink;

    SentenceMatches(PhraseRule[] rules, ScannedText text, boolean draft) {
        this.rules = rules;
        this.text = text;
        this.draft = draft;
        Arrays.fill(bestRule, NO_RULE);
    }

    private static int deepening() {
        int bits = 0;
        for (SignalLabel label : ALL) {
            bits |= label.name().startsWith("DEEPENING") ? 1 << label.ordinal() : 0;
        }
        return bits;
    }

    /** A phrase of the rule stands at the tokens from and before to. */
    void add(int rule, int from, int to) {
        PhraseRule matched = rules[rule];
        switch (matched.effect()) {
            case MARK -> marks |= matched.gives();
            case NEVER -> never |= 1 << matched.label();
            case UNLESS -> {
                unless = push(unless, unlessSize, matched.label(), from, to);
                unlessSize += 3;
            }
            case SIGNAL -> {
                candidates = push(candidates, size, rule, from, to);
                size += 3;
            }
        }
    }

    private static int[] push(int[] triples, int size, int first, int from, int to) {
        int[] room = size + 3 > triples.length ? Arrays.copyOf(triples, triples.length * 2) : triples;
        room[size] = first;
        room[size + 1] = from;
        room[size + 2] = to;
        return room;
    }

    /** Ends the sentence whose words begin at the token from and whose end is the token end. */
    void settle(int from, int end) {
        boolean marked = text.kind(end) == ScannedText.QUESTION && hasWord(from, end);
        links(end);
        if (size > 0) {
            dropCovered();
            compareQuestions(marked);
            boolean asked = marked || bestRule[QUESTION] != NO_RULE;
            compareOthers(asked);
        }
        if (marked) {
            bestRule[QUESTION] = NO_RULE;
            emit(SignalLabel.QUESTION, Band.HIGH, text.start(from), text.end(end), QUESTION_MARK);
        }
        for (int label = 0; label < LABELS; label++) {
            if (label != DIRECTIVE) {
                flush(label);
            }
        }
        if ((given & KIND) == 0) {
            flush(DIRECTIVE);
        }
        bestRule[DIRECTIVE] = NO_RULE;
        size = 0;
        unlessSize = 0;
        never = 0;
        marks = 0;
        given = 0;
    }

    private void links(int end) {
        for (; nextLink < text.linkCount() && text.linkFrom(nextLink) <= text.from(end); nextLink++) {
            emit(SignalLabel.SHARES_RESOURCE, Band.HIGH, text.linkStart(nextLink), text.linkEnd(nextLink), LINK);
        }
    }

    /** Marks as taken back what stands among the words of a phrase that takes its label back. */
    private void dropCovered() {
        int next = 0;
        for (int i = 0; i < size; i += 3) {
            int label = rules[candidates[i]].label();
            // Both lists are in the order of their first tokens, so one pass over each finds who covers whom.
            for (; next < unlessSize && unless[next + 1] <= candidates[i + 1]; next += 3) {
                covered[unless[next]] = Math.max(covered[unless[next]], unless[next + 2]);
            }
            if ((never & (1 << label)) != 0 || covered[label] >= candidates[i + 2]) {
                candidates[i] = NO_RULE;
            }
        }
    }

    private void compareQuestions(boolean marked) {
        for (int i = 0; i < size && !marked; i += 3) {
            if (candidates[i] != NO_RULE && rules[candidates[i]].label() == QUESTION) {
                compare(QUESTION, candidates[i], candidates[i + 1], candidates[i + 2]);
            }
        }
    }

    private void compareOthers(boolean asked) {
        for (int i = 0; i < size; i += 3) {
            if (candidates[i] == NO_RULE) {
                continue;
            }
            PhraseRule rule = rules[candidates[i]];
            boolean counts = asked ? !rule.told() : !rule.asked();
            if (rule.label() != QUESTION && counts && (rule.needs() & ~marks) == 0) {
                compare(rule.label(), candidates[i], candidates[i + 1], candidates[i + 2]);
            }
        }
    }

    private void compare(int label, int rule, int from, int to) {
        boolean apart = label != QUESTION && label != DIRECTIVE && from >= bestTo[label];
        if (bestRule[label] == NO_RULE || apart) {
            flush(label);
        } else {
            int better = rules[bestRule[label]].band().compareTo(rules[rule].band());
            int longer = to - from - (bestTo[label] - bestFrom[label]);
            if (better < 0 || (better == 0 && longer <= 0)) {
                return;
            }
        }
        bestRule[label] = rule;
        bestFrom[label] = from;
        bestTo[label] = to;
    }

    private boolean hasWord(int from, int end) {
        int token = from;
        while (token < end && !text.isRealWord(token)) {
            token++;
        }
        return token < end;
    }

    private void flush(int label) {
        int rule = bestRule[label];
        if (rule != NO_RULE) {
            bestRule[label] = NO_RULE;
            PhraseRule matched = rules[rule];
            int last = Math.max(bestTo[label] - 1, bestFrom[label]);
            emit(ALL[label], matched.band(), text.start(bestFrom[label]), text.end(last), matched.name());
        }
    }

    private void emit(SignalLabel label, Band band, int start, int end, String rule) {
        // To judge a person is pointed out in an author's own draft only, never in what others wrote.
        boolean allowed = draft || label != SignalLabel.PERSON_JUDGEMENT;
        given |= 1 << label.ordinal();
        if (allowed && counts[label.ordinal()]++ < MOST_OF_A_LABEL) {
            signals.add(new Signal(label, band, start, end, rule));
        }
    }

    /** What remains, in the order of the text. */
    List<Signal> signals() {
        signals.sort(Comparator.comparingInt(Signal::start).thenComparing(Signal::label));
        return List.copyOf(signals);
    }
}
