package org.sociallearning.core.language;

/** Cuts a normalised text into words, pauses and the ends of sentences, in one pass. */
final class Tokeniser {
    /** Lines shorter than this were not wrapped by a mail program: the writer ended them. */
    private static final int WRAPPED_LINE = 50;

    /** How far an address is looked for around a question mark. */
    private static final int ADDRESS_REACH = 64;

    private static final String ABBREVIATED =
            "bv bijv nr dr mr mrs ms prof dhr mw mevr resp vs incl excl evt blz vgl approx";

    private static final Dictionary ABBREVIATIONS = abbreviations();

    private final ScannedText out;
    private final MappedText text;
    private final String original;
    private final int limit;
    private int lineStart;
    /** Up to where no address without a scheme was found, so that no stretch is searched twice. */
    private int noSlashBefore = -1;

    Tokeniser(ScannedText out, String original) {
        this.out = out;
        this.text = out.text();
        this.original = original;
        this.limit = text.length();
    }

    void run() {
        int i = 0;
        while (i < limit) {
            char c = text.at(i);
            if (c == ' ') {
                i++;
            } else if (isWordAt(i)) {
                i = word(i);
            } else if (c == '.' || c == '!' || c == '?') {
                i = ending(i);
            } else if (c == '\n') {
                i = lineEnd(i);
            } else if (c == MappedText.BREAK) {
                end(ScannedText.OPEN_END, i, i + 1);
                i++;
            } else if (c == MappedText.LINK && original.charAt(text.start(i)) != c) {
                out.addLink(i, i + 1);
                i++;
            } else if (c == '@' && i + 1 < limit && isWordAt(i + 1)) {
                i = address(i);
                pause(i - 1);
            } else {
                i = other(i);
            }
        }
        end(ScannedText.OPEN_END, Math.max(0, limit - 1), limit);
    }

    private boolean isWordAt(int i) {
        char c = text.at(i);
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return c == MappedText.OBJECT || Character.isLetterOrDigit(text.codePointAt(i));
    }

    private int word(int from) {
        int hash = 0;
        int i = from;
        while (i < limit) {
            char c = text.at(i);
            boolean joins = c == '\'' && i > from && i + 1 < limit && isWordAt(i + 1);
            if (!joins && !isWordAt(i)) {
                break;
            }
            hash = 31 * hash + c;
            i++;
            if (Character.isHighSurrogate(c) && i < limit) {
                hash = 31 * hash + text.at(i);
                i++;
            }
        }
        if (beginsAddress(from, i)) {
            int end = address(i);
            if (text.at(i) != '@') {
                out.addLink(from, end);
            }
            out.add(ScannedText.WORD, from, end, 0);
            return end;
        }
        out.add(ScannedText.WORD, from, i, hash);
        return i;
    }

    private boolean beginsAddress(int from, int to) {
        if (to + 2 >= limit) {
            return false;
        }
        return switch (text.at(to)) {
            case ':' -> text.at(to + 1) == '/' && text.at(to + 2) == '/';
            case '@' -> isWordAt(to + 1);
            case '.' -> to > noSlashBefore && (isWww(from, to) || isDomain(to));
            default -> false;
        };
    }

    private boolean isWww(int from, int to) {
        return to - from == 3 && text.at(from) == 'w' && text.at(from + 1) == 'w' && text.at(from + 2) == 'w';
    }

    /** Whether letters and dots follow up to a slash with more behind it, as in "example.org/page". */
    private boolean isDomain(int dot) {
        int lastDot = dot;
        int i = dot + 1;
        while (i < limit
                && i - dot < ADDRESS_REACH
                && (text.at(i) == '.' || text.at(i) == '-' || isLetter(text.at(i)))) {
            lastDot = text.at(i) == '.' ? i : lastDot;
            i++;
        }
        boolean found = i - lastDot > 2 && i + 1 < limit && text.at(i) == '/' && isWordAt(i + 1);
        noSlashBefore = found ? noSlashBefore : i;
        return found;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** The end of an address or name: at white space, and before the marks that end the sentence around it. */
    private int address(int from) {
        int i = from;
        while (i < limit && !isSeparator(text.at(i))) {
            i++;
        }
        while (i > from + 1 && ".,!?;:)'".indexOf(text.at(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return c == ' '
                || c == '\n'
                || c == '<'
                || c == '>'
                || c == '"'
                || c == MappedText.BREAK
                || c == MappedText.OBJECT;
    }

    private int ending(int from) {
        boolean question = false;
        boolean exclamation = false;
        int i = from;
        while (i < limit && (text.at(i) == '.' || text.at(i) == '!' || text.at(i) == '?')) {
            question |= text.at(i) == '?';
            exclamation |= text.at(i) == '!';
            i++;
        }
        boolean joined = i < limit && isWordAt(i);
        if (question) {
            boolean doubt = i - from == 1 && from > 0 && text.at(from - 1) == '(' && i < limit && text.at(i) == ')';
            if (doubt || (joined && insideAddress(from, i))) {
                pause(from);
            } else {
                end(ScannedText.QUESTION, from, i);
            }
        } else if (exclamation) {
            end(ScannedText.EXCLAMATION, from, i, joined);
        } else if (i - from > 1) {
            end(ScannedText.OPEN_END, from, i, continuesInLowerCase(i));
        } else if (!joined) {
            end(ScannedText.STOP, from, i, afterAbbreviation(from));
        }
        return i;
    }

    private boolean insideAddress(int from, int to) {
        for (int i = to; i < Math.min(limit, to + ADDRESS_REACH) && !isSeparator(text.at(i)); i++) {
            if (text.at(i) == '=' || text.at(i) == '&') {
                return true;
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - ADDRESS_REACH) && !isSeparator(text.at(i)); i--) {
            if (text.at(i) == '/') {
                return true;
            }
        }
        return false;
    }

    private boolean afterAbbreviation(int at) {
        int last = out.count() - 1;
        if (last < 0 || !out.isWord(last) || out.to(last) != at) {
            return false;
        }
        boolean letter = out.to(last) - out.from(last) == 1 && Character.isLetter(text.at(out.from(last)));
        return (letter && followsAnotherDot(last)) || out.find(last, ABBREVIATIONS) != Dictionary.UNKNOWN;
    }

    /** Whether the letter before the dot belongs to something like "e.g." or "a.u.b.". */
    private boolean followsAnotherDot(int token) {
        int before = out.from(token) - 1;
        return before > 0 && text.at(before) == '.';
    }

    private int lineEnd(int from) {
        int length = from - lineStart;
        lineStart = from + 1;
        if (length < WRAPPED_LINE || !continuesInLowerCase(from + 1)) {
            end(ScannedText.OPEN_END, from, from + 1);
        }
        return from + 1;
    }

    private boolean continuesInLowerCase(int from) {
        int i = from;
        while (i < limit && text.at(i) == ' ') {
            i++;
        }
        return i < limit && Character.isLowerCase(original.charAt(text.start(i)));
    }

    private int other(int from) {
        char c = text.at(from);
        boolean inWord = c == '-' && from + 1 < limit && isWordAt(from + 1) && from > 0 && text.at(from - 1) != ' ';
        if (!inWord && "'\"*_~^#[]".indexOf(c) < 0 && !Character.isWhitespace(c)) {
            pause(from);
        }
        return from + 1;
    }

    private void pause(int at) {
        int last = out.count() - 1;
        if (last >= 0 && out.isWord(last)) {
            out.add(ScannedText.PAUSE, at, at + 1, 0);
        }
    }

    private void end(byte kind, int from, int to, boolean onlyPause) {
        if (onlyPause) {
            pause(from);
        } else {
            end(kind, from, to);
        }
    }

    /** Ends the sentence, if one was begun. */
    private void end(byte kind, int from, int to) {
        int last = out.count() - 1;
        if (last >= 0 && !out.isEnd(last)) {
            out.add(kind, from, to, 0);
        }
    }

    private static Dictionary abbreviations() {
        Dictionary dictionary = new Dictionary();
        for (String word : Lines.words(ABBREVIATED)) {
            dictionary.add(word);
        }
        return dictionary;
    }
}
