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
 * the best band and then the longest stays, and a sentence is one question at most. Used by one thread.
 */
@SuppressWarnings("EnumOrdinal") // labels index arrays of this object only; nothing stored depends on their order
final class SentenceMatches {
    /** A text with more signals of one label than this says nothing more by them. */
    static final int MOST_OF_A_LABEL = 50;

    /** The name of the rule that is not in a lexicon: the sentence ends with a question mark. */
    static final String QUESTION_MARK = "question-mark";

    private static final int LABELS = SignalLabel.values().length;
    private static final int NO_RULE = -1;

    private final PhraseTrie trie;
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

    SentenceMatches(PhraseTrie trie, ScannedText text, boolean draft) {
        this.trie = trie;
        this.text = text;
        this.draft = draft;
        Arrays.fill(bestRule, NO_RULE);
    }

    /** A phrase of the rule stands at the tokens from and before to; the sentence ends at the end token. */
    void add(int rule, int from, int to, int end) {
        PhraseGroup group = trie.rule(rule).group();
        if (group.options().contains(PhraseGroup.Option.UNPUNCTUATED) && text.kind(end) != ScannedText.OPEN_END) {
            return;
        }
        switch (group.effect()) {
            case NEVER -> never |= 1 << group.label().ordinal();
            case UNLESS -> {
                unless = push(unless, unlessSize, group.label().ordinal(), from, to);
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
        int next = 0;
        for (int i = 0; i < size; i += 3) {
            int label = trie.rule(candidates[i]).group().label().ordinal();
            // Both lists are in the order of their first tokens, so one pass over each finds who covers whom.
            for (; next < unlessSize && unless[next + 1] <= candidates[i + 1]; next += 3) {
                covered[unless[next]] = Math.max(covered[unless[next]], unless[next + 2]);
            }
            if ((never & (1 << label)) == 0 && covered[label] < candidates[i + 2]) {
                compare(label, candidates[i], candidates[i + 1], candidates[i + 2]);
            }
        }
        int question = SignalLabel.QUESTION.ordinal();
        if (text.kind(end) == ScannedText.QUESTION && hasWord(from, end)) {
            bestRule[question] = NO_RULE;
            emit(SignalLabel.QUESTION, Band.HIGH, text.start(from), text.end(end), QUESTION_MARK);
        }
        for (int label = 0; label < LABELS; label++) {
            flush(label);
        }
        size = 0;
        unlessSize = 0;
        never = 0;
    }

    private void compare(int label, int rule, int from, int to) {
        boolean apart = label != SignalLabel.QUESTION.ordinal() && from >= bestTo[label];
        if (bestRule[label] == NO_RULE || apart) {
            flush(label);
        } else {
            int better = band(bestRule[label]).compareTo(band(rule));
            int longer = to - from - (bestTo[label] - bestFrom[label]);
            if (better < 0 || (better == 0 && longer <= 0)) {
                return;
            }
        }
        bestRule[label] = rule;
        bestFrom[label] = from;
        bestTo[label] = to;
    }

    private Band band(int rule) {
        return trie.rule(rule).group().band();
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
            PhraseGroup group = trie.rule(rule).group();
            int last = bestTo[label] - 1;
            emit(group.label(), group.band(), text.start(bestFrom[label]), text.end(last), group.name());
        }
    }

    private void emit(SignalLabel label, Band band, int start, int end, String rule) {
        // To judge a person is pointed out in an author's own draft only, never in what others wrote.
        boolean allowed = draft || label != SignalLabel.PERSON_JUDGEMENT;
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
