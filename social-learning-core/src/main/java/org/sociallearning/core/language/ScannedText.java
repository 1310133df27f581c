package org.sociallearning.core.language;

import java.util.Arrays;
import org.sociallearning.core.event.TextFormat;

/** A text cleaned of markup, quotations and code, normalised and cut into tokens. Immutable once scanned. */
final class ScannedText {
    /** No more of a text than this is read. */
    static final int LONGEST = 20_000;

    static final byte WORD = 0;
    /** A comma or whatever else may stand between the words of one sentence. */
    static final byte PAUSE = 1;
    /** The end of a sentence without a mark, as at the end of a line. */
    static final byte OPEN_END = 2;

    static final byte STOP = 3;
    static final byte EXCLAMATION = 4;
    static final byte QUESTION = 5;

    private final MappedText text;
    private byte[] kinds;
    private int[] froms;
    private int[] tos;
    private int[] hashes;
    private int count;
    /** First and last unit of each link, in their order. */
    private int[] links = new int[0];

    private int linkEnds;

    private ScannedText(MappedText text) {
        this.text = text;
        int guess = text.length() / 3 + 8;
        kinds = new byte[guess];
        froms = new int[guess];
        tos = new int[guess];
        hashes = new int[guess];
    }

    static ScannedText scan(String original, TextFormat format) {
        String capped = capped(original);
        MappedText words = switch (format) {
            case PLAIN -> PlainReader.read(capped);
            case HTML -> HtmlReader.read(capped);
            case MARKDOWN -> MarkdownReader.read(capped);
        };
        Quotations.blank(words);
        ScannedText scanned = new ScannedText(Normaliser.normalise(words));
        new Tokeniser(scanned, capped).run();
        return scanned;
    }

    static ScannedText of(Passage passage) {
        return passage instanceof WrittenPassage written ? written.scanned() : scan(passage.text(), passage.format());
    }

    private static String capped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    void add(byte kind, int from, int to, int hash) {
        if (count == kinds.length) {
            int larger = count * 2;
            kinds = Arrays.copyOf(kinds, larger);
            froms = Arrays.copyOf(froms, larger);
            tos = Arrays.copyOf(tos, larger);
            hashes = Arrays.copyOf(hashes, larger);
        }
        kinds[count] = kind;
        froms[count] = from;
        tos[count] = to;
        hashes[count] = hash;
        count++;
    }

    /** An address is given in this stretch of the cleaned text. */
    void addLink(int from, int to) {
        if (linkEnds == links.length) {
            links = Arrays.copyOf(links, Math.max(8, linkEnds * 2));
        }
        links[linkEnds] = from;
        links[linkEnds + 1] = to;
        linkEnds += 2;
    }

    int linkCount() {
        return linkEnds / 2;
    }

    int linkFrom(int link) {
        return links[2 * link];
    }

    /** Where the link begins in the original text. */
    int linkStart(int link) {
        return text.start(links[2 * link]);
    }

    /** Where the link ends in the original text, exclusive. */
    int linkEnd(int link) {
        return text.end(links[2 * link + 1] - 1);
    }

    MappedText text() {
        return text;
    }

    /** The number of tokens. The last one is the end of a sentence, unless there are none. */
    int count() {
        return count;
    }

    byte kind(int token) {
        return kinds[token];
    }

    /** How long the cleaned text is, without white space around it. */
    int characters() {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.at(from))) {
            from++;
        }
        while (to > from && isSpace(text.at(to - 1))) {
            to--;
        }
        return to - from;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == MappedText.BREAK || c == '\u00A0';
    }

    boolean isWord(int token) {
        return kinds[token] == WORD;
    }

    boolean isEnd(int token) {
        return kinds[token] >= OPEN_END;
    }

    /** Whether the token is a word with letters or digits, not the place of something left out. */
    boolean isRealWord(int token) {
        return kinds[token] == WORD && text.at(froms[token]) != MappedText.OBJECT;
    }

    int from(int token) {
        return froms[token];
    }

    int to(int token) {
        return tos[token];
    }

    int find(int token, Dictionary dictionary) {
        return dictionary.find(text, froms[token], tos[token], hashes[token]);
    }

    /** Where the token begins in the original text. */
    int start(int token) {
        return text.start(froms[token]);
    }

    /** Where the token ends in the original text, exclusive. */
    int end(int token) {
        return text.end(tos[token] - 1);
    }
}
