package org.sociallearning.quickstart;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.ContentHandler;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.exchange.Format;
import org.sociallearning.core.exchange.Sink;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** Takes what the parser finds in one calendar and gives encounters to a sink, VEVENT by VEVENT. */
final class CalendarEvents implements ContentHandler {
    private static final int MOST = 1000;

    /** How many components may lie within one another; RFC 5545 knows three. */
    static final int DEEPEST = 10;

    private static final String MAILTO = "mailto:";

    /** Ends the parsing when the sink wants no more. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    /** Ends the parsing where components lie in one another without end. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("too deep", null, false, false);
        }
    }

    private final String part;
    private final Sink sink;
    private final Format format;
    private final LocalDate until;
    private final List<String> components = new ArrayList<>();
    private int events;
    private @Nullable CalendarEntry entry;
    private String value = "";
    private @Nullable String zone;

    CalendarEvents(String part, Sink sink, Format format, LocalDate until) {
        this.part = part;
        this.sink = sink;
        this.format = format;
        this.until = until;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        if (sink.cancelled()) {
            throw new Enough();
        }
        if (components.size() == DEEPEST) {
            // The parser goes one call deeper with each component that begins within another.
            throw new TooDeep();
        }
        components.add(name);
        if (name.equalsIgnoreCase("VEVENT")) {
            entry = new CalendarEntry(sink.options().zone());
        } else if (components.size() == 1 && !name.equalsIgnoreCase("VTIMEZONE")) {
            sink.unknown("component " + name);
        }
    }

    @Override
    public void endComponent(String name) {
        components.remove(components.size() - 1);
        CalendarEntry ended = entry;
        if (name.equalsIgnoreCase("VEVENT") && ended != null) {
            entry = null;
            give(ended);
        }
    }

    @Override
    public void startProperty(String name) {
        value = "";
        zone = null;
    }

    @Override
    public void propertyValue(String value) {
        this.value = value;
    }

    @Override
    public void parameter(String name, String value) {
        if (name.equalsIgnoreCase("TZID")) {
            zone = value.replace("\"", "");
        }
    }

    @Override
    public void endProperty(String name) {
        CalendarEntry open = entry;
        if (open != null && components.get(components.size() - 1).equalsIgnoreCase("VEVENT")) {
            open.add(name.toUpperCase(Locale.ROOT), new CalendarEntry.Property(value, zone));
        }
    }

    /** The rest of the calendar cannot be read: it is refused together with the VEVENT in which that is. */
    void broken(Problem problem) {
        sink.refused(problem.at(part + "[" + events + "]"));
    }

    private void give(CalendarEntry ended) {
        String position = part + "[" + events++ + "]";
        try {
            List<Met> met = encounters(ended);
            met.forEach(each -> sink.event(position, each));
            if (met.isEmpty()) {
                sink.leftOut(position, "recurrence without an occurrence");
            }
        } catch (SocialLearningException e) {
            sink.refused(Problem.of(position, "", "VEVENT", String.valueOf(e.getMessage())));
        }
    }

    private List<Met> encounters(CalendarEntry entry) {
        String uid = entry.required("UID").value();
        ZonedDateTime start = entry.start();
        Duration duration = entry.duration();
        entry.checkTimes();
        String rule = entry.text("RRULE");
        CalendarEntry.Property instead = entry.first("RECURRENCE-ID");
        if (instead != null) {
            ZonedDateTime usual = entry.time("RECURRENCE-ID", instead);
            if (start.isBefore(usual)) {
                throw new SocialLearningException("DTSTART (" + start.toLocalDateTime()
                        + ") of one occurrence must not be before its RECURRENCE-ID, " + usual.toLocalDateTime()
                        + ". Maybe leave that day out and add a VEVENT");
            }
            String day =
                    usual.withZoneSameInstant(start.getZone()).toLocalDate().toString();
            return List.of(met(entry, uid + "/" + day, start, duration));
        }
        if (rule.isEmpty()) {
            return List.of(met(entry, uid, start, duration));
        }
        Cadence cadence =
                Recurrences.cadence(start.toLocalDateTime(), start.getZone(), rule, entry.except(start.getZone()));
        List<Met> met = new ArrayList<>();
        for (ZonedDateTime one : occurrences(cadence)) {
            met.add(met(entry, uid + "/" + one.toLocalDate(), one, duration));
        }
        return met;
    }

    private List<ZonedDateTime> occurrences(Cadence cadence) {
        if (!cadence.ends() && until.equals(LocalDate.MIN)) {
            throw new SocialLearningException("RRULE (" + cadence + ") must end to be read. Maybe --set until="
                    + cadence.first().toLocalDate().plusYears(1));
        }
        List<ZonedDateTime> occurrences = until.equals(LocalDate.MIN)
                ? cadence.first(MOST + 1)
                : cadence.first(MOST + 1).stream()
                        .filter(one -> !one.toLocalDate().isAfter(until))
                        .toList();
        if (occurrences.size() > MOST) {
            throw new SocialLearningException(
                    "RRULE (" + cadence + ") must have at most " + MOST + " occurrences. Maybe --set until="
                            + cadence.first().toLocalDate().plusYears(1));
        }
        return occurrences;
    }

    private Met met(CalendarEntry entry, String id, ZonedDateTime start, @Nullable Duration duration) {
        boolean cancelled = entry.text("STATUS").equalsIgnoreCase("CANCELLED");
        EncounterState state = cancelled ? EncounterState.CANCELLED : EncounterState.PLANNED;
        String source = sink.options().sourceName(format);
        Met met = Met.of(
                        EventId.of(source, "vevent", id + "@" + start.toInstant() + (cancelled ? "/cancelled" : "")),
                        EncounterId.of(id),
                        EncounterForm.of(sink.options().setting(CalendarReader.FORM, "meeting")),
                        state,
                        start.toInstant())
                .withDuration(duration)
                .withTopics(topics(entry.list("CATEGORIES")));
        String place = entry.text("LOCATION");
        String organizer = entry.text("ORGANIZER");
        if (organizer.toLowerCase(Locale.ROOT).startsWith(MAILTO)) {
            met = met.withHosts(List.of(
                    sink.participant(organizer.substring(MAILTO.length()).toLowerCase(Locale.ROOT))));
        }
        return place.isEmpty() ? met : met.withSpace(SpaceId.of(unescaped(place)));
    }

    private static List<Topic> topics(String categories) {
        List<Topic> topics = new ArrayList<>();
        for (String category : categories.split("(?<!\\\\),", -1)) {
            if (!category.isBlank()) {
                topics.add(Topic.of(unescaped(category.strip())));
            }
        }
        return topics;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
