package org.sociallearning.core.language;

import org.sociallearning.core.event.SignalLabel;

/**
 * Where in the tree a phrase begins, by the sentences it can count in: so that the end of a sentence tells which phrases
 * need not be looked for. Each has a node for phrases that count anywhere and one for those that begin a sentence.
 */
@SuppressWarnings("EnumOrdinal") // numbers nodes of one tree only; nothing stored depends on the order
enum PhraseRoot {
    ALWAYS,
    UNPUNCTUATED,
    ASKED,
    TOLD,
    DRAFT;

    /** Nodes that phrases begin at. */
    static final int NODES = 2 * values().length;

    /** The nodes for phrases that count anywhere in a sentence, as bits. */
    static final int ANYWHERE = 0b01_01_01_01_01;

    /** A run of more words than this is no sentence; it is not taken for a question that lacks its mark. */
    private static final int LONGEST_SENTENCE = 200;

    int node(boolean atStart) {
        return 2 * ordinal() + (atStart ? 1 : 0);
    }

    private int bits() {
        return 0b11 << 2 * ordinal();
    }

    /** The nodes to begin at in a sentence, as bits. */
    static int active(byte end, int words, boolean draft) {
        int bits = ALWAYS.bits() | (draft ? DRAFT.bits() : 0);
        if (end == ScannedText.QUESTION) {
            return bits | ASKED.bits();
        }
        boolean mayAsk = end == ScannedText.OPEN_END && words <= LONGEST_SENTENCE;
        return bits | TOLD.bits() | (mayAsk ? UNPUNCTUATED.bits() | ASKED.bits() : 0);
    }

    /** Where the phrases of a group begin. What takes back or marks a label begins where its signals do. */
    static PhraseRoot of(PhraseGroup group, Iterable<PhraseGroup> all) {
        if (group.label() == SignalLabel.PERSON_JUDGEMENT) {
            return DRAFT;
        }
        if (group.effect() == PhraseGroup.Effect.SIGNAL) {
            return own(group);
        }
        PhraseRoot common = null;
        for (PhraseGroup other : all) {
            if (other.effect() == PhraseGroup.Effect.SIGNAL && other.label() == group.label()) {
                PhraseRoot root = own(other);
                common = common == null || common == root ? root : ALWAYS;
            }
        }
        return common == null ? ALWAYS : common;
    }

    private static PhraseRoot own(PhraseGroup group) {
        if (group.has(PhraseGroup.Option.UNPUNCTUATED)) {
            return UNPUNCTUATED;
        }
        return group.has(PhraseGroup.Option.ASKED) ? ASKED : group.has(PhraseGroup.Option.TOLD) ? TOLD : ALWAYS;
    }
}
