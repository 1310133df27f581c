package org.sociallearning.core.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms of texts that xAPI prescribes. */
final class XapiValues {
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private XapiValues() {}

    /** Whether this is an absolute IRI as RFC 3987 has them: a scheme, and no character that may not stand in one. */
    static boolean isIri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || "<>\"{}|\\^`".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a UUID as RFC 4122 writes them. */
    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is {@code mailto:} and an address. */
    static boolean isMailto(String text) {
        int at = text.lastIndexOf('@');
        return text.startsWith("mailto:") && at > "mailto:".length() && at < text.length() - 1 && isIri(text);
    }

    /** Whether this is a SHA-1 in hexadecimal digits. */
    static boolean isSha1(String text) {
        return text.length() == 40 && text.chars().allMatch(c -> isHex((char) c));
    }

    static boolean isLanguageTag(String text) {
        try {
            return !text.isEmpty()
                    && !new Locale.Builder()
                            .setLanguageTag(text)
                            .build()
                            .toLanguageTag()
                            .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether this is {@code 1.0}, {@code 2.0} or a patch of one of them. */
    static boolean isVersion(String text) {
        boolean line = text.startsWith("1.0") || text.startsWith("2.0");
        return line && (text.length() == 3 || (text.length() > 4 && text.charAt(3) == '.' && isDigits(text, 4)));
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A time of ISO 8601 (extended form), without offset in the zone given; null when it is none or has the offset -00. */
    static TimeFormat.@Nullable Moment time(String text, ZoneId zone) {
        if (text.endsWith("-00:00") || text.endsWith("-0000") || (text.endsWith("-00") && text.length() > 10)) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return new TimeFormat.Moment(
                        LocalDate.parse(text).atStartOfDay(zone).toInstant(), Duration.ofDays(1));
            }
            TemporalAccessor parsed = TIMESTAMP.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return TimeFormat.Moment.exact(
                    parsed instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : ((LocalDateTime) parsed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether this is a duration of ISO 8601: {@code P1DT2H30.5S} or {@code P4W}, only its smallest part with a fraction. */
    static boolean isDuration(String text) {
        if (!text.startsWith("P")) {
            return false;
        }
        String units = "YMDW";
        int unit = -1;
        boolean fraction = false;
        int parts = 0;
        int i = 1;
        while (i < text.length()) {
            if (text.charAt(i) == 'T' && !units.equals("HMS")) {
                units = "HMS";
                unit = -1;
                parts = 0;
                i++;
                continue;
            }
            int end = endOfNumber(text, i);
            if (end <= i || end == text.length() || fraction) {
                return false;
            }
            fraction = text.substring(i, end).indexOf('.') >= 0
                    || text.substring(i, end).indexOf(',') >= 0;
            int next = units.indexOf(text.charAt(end));
            if (next <= unit || (next == 3 && text.length() != end + 1) || (next == 3 && parts > 0)) {
                return false;
            }
            unit = next;
            parts++;
            i = end + 1;
        }
        return parts > 0;
    }

    private static int endOfNumber(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        if (i > from && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
            int point = i++;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            return i == point + 1 ? -1 : i;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
