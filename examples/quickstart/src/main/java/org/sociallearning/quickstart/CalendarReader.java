package org.sociallearning.quickstart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.Format;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Reads the VEVENTs of iCalendar files (RFC 5545) as encounters that are planned or cancelled, each occurrence of a recurrence
 * one encounter. Titles, descriptions and attendees are not read: attendance is the attendee's own to say.
 */
public final class CalendarReader implements EventReader {
    static final String FORM = "form";
    static final String UNTIL = "until";

    private static final long LARGEST = 50_000_000;
    private static final Format FORMAT = Format.of("icalendar", "1", "Calendar (iCalendar)")
            .withSetting(FORM, "the form of the encounters, as lecture or workshop; meeting unless given")
            .withSetting(UNTIL, "the last day up to which recurrences are read; needed for one without an end");

    /** The reader; it has no state. */
    public CalendarReader() {}

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean accepts(Source source) throws IOException {
        return source.parts().stream().anyMatch(CalendarReader::isCalendar);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        LocalDate until = until(sink.options().setting(UNTIL, ""));
        for (Source.Part part : source.parts()) {
            if (sink.cancelled()) {
                return;
            }
            if (!isCalendar(part)) {
                sink.unknown("file " + part.fileName());
            } else if (!sink.peopleOnly()) {
                read(part, new CalendarEvents(part.name(), sink, FORMAT, until));
            }
        }
    }

    private static void read(Source.Part part, CalendarEvents events) throws IOException {
        try (InputStream in = new Limited(part.open())) {
            new CalendarParserImpl().parse(new InputStreamReader(in, StandardCharsets.UTF_8), events);
        } catch (ParserException e) {
            String rule = e.getCause() instanceof CalendarEvents.TooDeep
                    ? "must be a component at most " + CalendarEvents.DEEPEST + " deep in others"
                    : "must be iCalendar (RFC 5545)";
            events.broken(Problem.of(part.name(), "", "line " + e.getLineNo(), rule));
        } catch (CalendarEvents.Enough e) {
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isCalendar(Source.Part part) {
        String name = part.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(".ics") || name.endsWith(".ical");
    }

    private static LocalDate until(String given) {
        try {
            return given.isEmpty() ? LocalDate.MIN : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new SocialLearningException("setting until (" + given + ") must be a day. Maybe 2027-07-31", e);
        }
    }

    /** The parser holds a property in memory: a file without lines must end somewhere. */
    private static final class Limited extends FilterInputStream {
        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return counted(read < 0 ? 0 : 1, read);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(Math.max(0, read), read);
        }

        private int counted(int bytes, int read) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("calendar must have at most " + LARGEST + " bytes");
            }
            return read;
        }
    }
}
