package org.sociallearning.core.json;

/** Finds where a token of JSON ends, strictly by its grammar; below zero, {@code -1 - index}, where it breaks it. */
final class Scan {
    private static final byte PLAIN = 0;
    private static final byte QUOTE = 1;
    private static final byte ESCAPE = 2;
    private static final byte CONTROL = 3;

    private static final byte[] IN_STRING = inString();

    private Scan() {}

    /** The first index that is no white space. */
    static int blanks(byte[] b, int at, int to) {
        int i = at;
        while (i < to && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** The index of the closing quote of a string that starts before {@code at} and holds no escape, or of what is in the way. */
    static int plain(byte[] b, int at, int to) {
        int i = at;
        while (i < to && IN_STRING[b[i] & 0xFF] == PLAIN) {
            i++;
        }
        return i;
    }

    /** The index of the closing quote of a string. */
    static int string(byte[] b, int at, int to) {
        int i = at;
        while (true) {
            i = plain(b, i, to);
            if (i >= to || IN_STRING[b[i] & 0xFF] == CONTROL) {
                return -1 - i;
            }
            if (b[i] == '"') {
                return i;
            }
            int after = escape(b, i, to);
            if (after < 0) {
                return after;
            }
            i = after;
        }
    }

    /** The index after a number; it is whole when {@link #isWhole} says so. */
    static int number(byte[] b, int at, int to) {
        int i = b[at] == '-' ? at + 1 : at;
        int whole = digits(b, i, to);
        if (whole == i || (b[i] == '0' && whole > i + 1)) {
            return -1 - i;
        }
        i = whole;
        if (i < to && b[i] == '.') {
            int fraction = digits(b, i + 1, to);
            if (fraction == i + 1) {
                return -1 - fraction;
            }
            i = fraction;
        }
        if (i < to && (b[i] == 'e' || b[i] == 'E')) {
            int sign = i + 1 < to && (b[i + 1] == '+' || b[i + 1] == '-') ? i + 2 : i + 1;
            int exponent = digits(b, sign, to);
            if (exponent == sign) {
                return -1 - exponent;
            }
            i = exponent;
        }
        return ends(b, i, to) ? i : -1 - i;
    }

    static boolean isWhole(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '.' || b[i] == 'e' || b[i] == 'E') {
                return false;
            }
        }
        return true;
    }

    /** The index after a literal. */
    static int literal(byte[] b, int at, int to, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (at + i >= to || b[at + i] != literal.charAt(i)) {
                return -1 - (at + i);
            }
        }
        int end = at + literal.length();
        return ends(b, end, to) ? end : -1 - end;
    }

    /** Appends what a string means. */
    static void unescape(byte[] b, int from, int to, StringBuilder out) {
        int i = from;
        while (i < to) {
            int plain = plain(b, i, to);
            out.append(new String(b, i, plain - i, java.nio.charset.StandardCharsets.UTF_8));
            i = plain;
            if (i < to) {
                byte kind = b[i + 1];
                if (kind == 'u') {
                    out.append((char)
                            Integer.parseInt(new String(b, i + 2, 4, java.nio.charset.StandardCharsets.US_ASCII), 16));
                    i += 6;
                } else {
                    out.append(
                            switch (kind) {
                                case 'b' -> '\b';
                                case 'f' -> '\f';
                                case 'n' -> '\n';
                                case 'r' -> '\r';
                                case 't' -> '\t';
                                default -> (char) kind;
                            });
                    i += 2;
                }
            }
        }
    }

    /** How many UTF-16 units a string has. */
    static int units(byte[] b, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            if (b[i] == '\\') {
                i += b[i + 1] == 'u' ? 5 : 1;
                units++;
            } else if (b[i] >= 0 || (b[i] & 0xC0) == 0xC0) {
                units += (b[i] & 0xF8) == 0xF0 ? 2 : 1;
            }
        }
        return units;
    }

    private static int escape(byte[] b, int at, int to) {
        if (at + 1 >= to) {
            return -1 - to;
        }
        switch (b[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 2;
            }
            case 'u' -> {
                for (int i = at + 2; i < at + 6; i++) {
                    if (i >= to || Character.digit(b[i], 16) < 0) {
                        return -1 - Math.min(i, to);
                    }
                }
                return at + 6;
            }
            default -> {
                return -1 - (at + 1);
            }
        }
    }

    private static int digits(byte[] b, int at, int to) {
        int i = at;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i;
    }

    private static boolean ends(byte[] b, int at, int to) {
        return at >= to
                || switch (b[at]) {
                    case ' ', '\n', '\r', '\t', ',', ']', '}' -> true;
                    default -> false;
                };
    }

    private static byte[] inString() {
        byte[] kinds = new byte[256];
        for (int c = 0; c < 0x20; c++) {
            kinds[c] = CONTROL;
        }
        kinds['"'] = QUOTE;
        kinds['\\'] = ESCAPE;
        return kinds;
    }
}
