package org.sociallearning.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.ReadOptions;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The days on which nobody works, from an iCalendar file such as a country's public holidays: each day that an entry touches;
 * cancelled entries are left out. Of each recurrence the days up to a last one.
 */
final class HolidayFile implements Sink {
    private final ReadOptions options;
    private final ZoneId zone;
    private final Set<LocalDate> days = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private HolidayFile(ZoneId zone, LocalDate until) {
        this.zone = zone;
        this.options = ReadOptions.withDefaults().withZone(zone).withSetting(CalendarReader.UNTIL, until.toString());
    }

    /**
     * Reads the days.
     *
     * @throws SocialLearningException that lists every entry that cannot be read
     */
    static Set<LocalDate> read(Path file, ZoneId zone, LocalDate until) {
        if (!Files.isRegularFile(file)) {
            throw new SocialLearningException("--holidays (" + file + ") must be an iCalendar file");
        }
        HolidayFile holidays = new HolidayFile(zone, until);
        CalendarReader reader = new CalendarReader();
        Source source = Source.of(file);
        try {
            if (!reader.accepts(source)) {
                throw new SocialLearningException("--holidays (" + file + ") must be a file that ends in .ics");
            }
            reader.read(source, holidays);
        } catch (IOException e) {
            throw new SocialLearningException("--holidays (" + file + ") must be one that can be read", e);
        }
        if (!holidays.problems.isEmpty()) {
            throw new SocialLearningException("Holidays:", holidays.problems);
        }
        return holidays.days;
    }

    @Override
    public ReadOptions options() {
        return options;
    }

    @Override
    public ParticipantId participant(String hostId) {
        return ParticipantId.of("nobody");
    }

    @Override
    public void event(String position, Event event) {
        if (event instanceof Met met && met.state() != EncounterState.CANCELLED) {
            ZonedDateTime start = met.at().atZone(zone);
            Duration lasts = met.duration();
            ZonedDateTime end = start.plus(lasts == null ? Duration.ZERO : lasts);
            days.add(start.toLocalDate());
            for (LocalDate day = start.toLocalDate().plusDays(1);
                    day.atStartOfDay(zone).isBefore(end);
                    day = day.plusDays(1)) {
                days.add(day);
            }
        }
    }

    @Override
    public void refused(String position, List<Problem> wrong) {
        problems.addAll(wrong);
    }

    @Override
    public void leftOut(String position, String kind) {}

    @Override
    public void unknown(String name) {}

    @Override
    public void unresolved(String name) {}
}
