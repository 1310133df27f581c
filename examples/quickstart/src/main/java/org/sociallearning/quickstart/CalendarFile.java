package org.sociallearning.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.core.experiment.Encounter;
import org.sociallearning.core.problem.SocialLearningException;

/** An iCalendar file that is being made: encounters, check-ins, recurrences. Nobody is in it. */
final class CalendarFile {
    private final Instant stamp;
    private final Calendar calendar = new Calendar();

    CalendarFile(Instant stamp) {
        this.stamp = stamp;
        calendar.add(new ProdId("-//social-learning//quickstart//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
    }

    /** An encounter, in UTC; what was held and what is planned is confirmed. */
    void add(Encounter encounter) {
        VEvent event = event(encounter.id().value(), title(encounter), encounter.duration());
        event.add(new DtStart<>(encounter.start().toInstant()));
        event.add(new Status(encounter.state() == EncounterState.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        if (encounter.space() != null) {
            event.add(new net.fortuna.ical4j.model.property.Location(
                    encounter.space().value()));
        }
        calendar.add(event);
    }

    private static String title(Encounter encounter) {
        List<String> topics =
                encounter.topics().stream().map(topic -> topic.value()).toList();
        return topics.isEmpty() ? encounter.form().value() : encounter.form() + ": " + String.join(", ", topics);
    }

    /** A check-in, on the day on which it is due. */
    void add(CheckIn checkIn, String words) {
        VEvent event = event("check-in-" + checkIn.number(), words, null);
        event.add(new DtStart<>(checkIn.due()));
        calendar.add(event);
    }

    /**
     * A recurrence, in its own zone.
     *
     * @throws SocialLearningException when calendars know no such zone
     */
    void add(String uid, String title, Cadence cadence, @Nullable Duration duration) {
        VEvent event = event(uid, title, duration);
        ZoneId zone = cadence.zone();
        ParameterList parameters = new ParameterList();
        if (zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC")) {
            event.add(new DtStart<>(cadence.first().toInstant(ZoneOffset.UTC)));
        } else {
            // ical4j knows the regions of the time zone database and fails at any other id
            if (!ZoneId.getAvailableZoneIds().contains(zone.getId())
                    || zone.getId().startsWith("SystemV/")) {
                throw new SocialLearningException(
                        "zone (" + zone + ") must be a region that calendars know. Maybe Europe/Amsterdam or UTC");
            }
            TimeZone known =
                    TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
            calendar.add(known.getVTimeZone());
            parameters = new ParameterList(List.of(new TzId(zone.getId())));
            event.add(new DtStart<>(parameters, cadence.first()));
        }
        event.add(new RRule<>(Recurrences.rule(cadence)));
        for (LocalDate day : cadence.except()) {
            LocalDateTime left = day.atTime(cadence.first().toLocalTime());
            event.add(
                    parameters.getAll().isEmpty()
                            ? new ExDate<>(new DateList<>(left.toInstant(ZoneOffset.UTC)))
                            : new ExDate<>(parameters, new DateList<>(left)));
        }
        calendar.add(event);
    }

    private VEvent event(String uid, String title, @Nullable Duration duration) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(stamp));
        event.add(new Summary(title));
        if (duration != null) {
            event.add(new net.fortuna.ical4j.model.property.Duration(duration));
        }
        return event;
    }

    /** Writes it after ical4j has checked it; without any entry there is nothing to write. */
    void write(Path file) {
        if (calendar.getComponents().isEmpty()) {
            throw new SocialLearningException("calendar (0 entries) must have at least one");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            new CalendarOutputter(true).output(calendar, out);
        } catch (IOException e) {
            throw new SocialLearningException("file (" + file + ") must be one that can be written to", e);
        }
    }
}
