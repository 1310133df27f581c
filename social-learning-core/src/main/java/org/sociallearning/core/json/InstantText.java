package org.sociallearning.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Instants as in {@code 2018-03-12T18:40:00.5Z}. Years 0 to 9999 in UTC are read and written here, digit by digit; the rest is
 * left to {@link Instant}, which is ten times slower.
 */
final class InstantText implements JsonText<Instant> {
    static final InstantText INSTANT = new InstantText();

    private static final long DAYS_0000_TO_1970 = 719_528;
    private static final int[] DAYS_BEFORE = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int SHORTEST = "0000-00-00T00:00:00Z".length();
    private static final int LONGEST = SHORTEST + ".000000000".length();

    private InstantText() {}

    @Override
    public @Nullable Instant of(char[] chars, int from, int length) {
        byte[] bytes = new String(chars, from, length).getBytes(UTF_8);
        return ofUtf8(bytes, 0, bytes.length);
    }

    @Override
    public @Nullable Instant ofUtf8(byte[] bytes, int from, int length) {
        Instant fast = length < SHORTEST || length > LONGEST ? null : fast(bytes, from, from + length - 1);
        return fast != null ? fast : slow(bytes, from, length);
    }

    private static @Nullable Instant slow(byte[] bytes, int from, int length) {
        if (length > 50) {
            return null;
        }
        try {
            return Instant.parse(new String(bytes, from, length, UTF_8));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant fast(byte[] c, int from, int last) {
        if (c[from + 4] != '-'
                || c[from + 7] != '-'
                || c[from + 10] != 'T'
                || c[from + 13] != ':'
                || c[from + 16] != ':'
                || c[last] != 'Z') {
            return null;
        }
        int year = two(c, from) * 100 + two(c, from + 2);
        int month = two(c, from + 5);
        int day = two(c, from + 8);
        int hour = two(c, from + 11);
        int minute = two(c, from + 14);
        int second = two(c, from + 17);
        int nano = nanos(c, from + 19, last);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
            return null;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0) {
            return null;
        }
        long days = 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        days += DAYS_BEFORE[month] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1 - DAYS_0000_TO_1970;
        return Instant.ofEpochSecond(days * 86_400 + hour * 3600L + minute * 60L + second, nano);
    }

    /** Two digits, or far below zero when one of them is none. */
    private static int two(byte[] c, int at) {
        int tens = c[at] - '0';
        int ones = c[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }

    private static int nanos(byte[] c, int from, int last) {
        if (from == last) {
            return 0;
        }
        if (c[from] != '.' || from + 1 == last) {
            return -1;
        }
        int nanos = 0;
        for (int i = from + 1; i < from + 10; i++) {
            int digit = i < last ? c[i] - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos = nanos * 10 + digit;
        }
        return nanos;
    }

    private static int days(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS[month];
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
