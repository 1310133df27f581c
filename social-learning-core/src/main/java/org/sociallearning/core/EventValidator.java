package org.sociallearning.core;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Identifier;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Unread;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonReader;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Judges events by the Jakarta constraints on their records, all violations together and sorted, and by one rule of our own:
 * the time lies between 1990 and five minutes after now, or ten years for an encounter that is still to be held. Thread-safe.
 */
public final class EventValidator {
    private static final Logger LOG = LoggerFactory.getLogger(EventValidator.class);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** The most problems of one event that are listed. */
    public static final int MOST_PROBLEMS = 100;

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** How far ahead an encounter may be planned or called off: its time is when it starts. */
    private static final Duration AHEAD = Duration.ofDays(3653);

    private final Validator validator;
    private final Clock clock;
    private final Locale locale;
    private final ViolationTexts texts = new ViolationTexts();

    private EventValidator(Validator validator, Clock clock, Locale locale) {
        this.validator = validator;
        this.clock = clock;
        this.locale = locale;
    }

    /** By the host's own validator; messages are ours all the same. */
    public static EventValidator of(Validator validator, Clock clock) {
        return new EventValidator(validator, clock, Locale.ENGLISH);
    }

    /**
     * By the default provider on the class path or module path.
     *
     * @throws SocialLearningException when there is none
     */
    public static EventValidator standard(Clock clock) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ViolationTexts())
                .buildValidatorFactory()) {
            return of(factory.getValidator(), clock);
        } catch (NoProviderFoundException e) {
            throw new SocialLearningException(
                    "Jakarta Validation provider (none) must be on the class path or module path. Maybe add"
                            + " org.hibernate.validator:hibernate-validator, or give a validator of your own to the builder",
                    e);
        }
    }

    /** The same with messages in this language: Dutch, or else English. */
    public EventValidator in(Locale language) {
        return new EventValidator(validator, clock, language);
    }

    /** What is wrong with an event; empty when nothing is. Of more than {@value #MOST_PROBLEMS} the last says how many more. */
    public List<Problem> check(String position, Event event) {
        List<Problem> problems = new ArrayList<>();
        Set<ConstraintViolation<Event>> violations = validator.validate(event);
        for (ConstraintViolation<Event> violation : violations) {
            problems.add(Problem.of(
                    position,
                    ViolationPath.text(violation.getPropertyPath()),
                    shown(violation.getLeafBean(), violation.getInvalidValue()),
                    texts.text(
                            violation.getMessageTemplate(),
                            violation.getConstraintDescriptor().getAttributes(),
                            locale)));
        }
        time(position, event, problems);
        kept(position, event, problems);
        problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::rule));
        return problems.size() <= MOST_PROBLEMS ? problems : shortened(position, problems);
    }

    /** The first of very many, and how many more there are: a list of a broken host may hold thousands of broken elements. */
    private List<Problem> shortened(String position, List<Problem> problems) {
        List<Problem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS - 1));
        String rule = texts.text("{org.sociallearning.more}", Map.of(), locale);
        first.add(Problem.of(position, "", problems.size() - first.size() + " more", rule));
        return first;
    }

    /**
     * Demands that nothing is wrong with an event.
     *
     * @throws SocialLearningException with all that is wrong
     */
    public void require(String what, Event event) {
        List<Problem> problems = check(what, event);
        if (!problems.isEmpty()) {
            throw new SocialLearningException(what + " cannot be recorded", problems);
        }
    }

    /** What is wrong with an event that happens after the end of its experiment. */
    Problem afterTheEnd(String position, Event event, Instant end) {
        String rule = texts.text("{org.sociallearning.ended}", Map.of("end", end), locale);
        return Problem.of(position, "header.at", event.at().toString(), rule);
    }

    /** What is wrong with an event that happened before what is kept. */
    Problem beforeWhatIsKept(String position, Event event, Instant kept) {
        String rule = texts.text("{org.sociallearning.forgotten}", Map.of("kept", kept), locale);
        return Problem.of(position, "header.at", event.at().toString(), rule);
    }

    private void time(String position, Event event, List<Problem> problems) {
        Instant at = event.header() == null ? null : event.at();
        boolean plan = event instanceof Met met && met.state() != null && met.state() != EncounterState.HELD;
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(clock.instant().plus(plan ? AHEAD : TOLERANCE)))) {
            String future = plan ? "{org.sociallearning.far}" : "{org.sociallearning.future}";
            String rule = at.isBefore(EARLIEST) ? "{org.sociallearning.past}" : future;
            problems.add(Problem.of(position, "header.at", at.toString(), texts.text(rule, Map.of(), locale)));
        }
    }

    /** What a newer version wrote goes into the journal as it is, so it must be JSON. */
    private void kept(String position, Event event, List<Problem> problems) {
        if (event.header() != null && event.header().unread() != null) {
            json(position, "header.unread", '{' + event.header().unread() + '}', problems);
        }
        if (event instanceof Unread unread && unread.raw() != null) {
            json(position, "raw", unread.raw(), problems);
        }
    }

    private void json(String position, String path, String object, List<Problem> problems) {
        try (JsonReader reader = JsonReader.of(object)) {
            reader.next();
            reader.beginObject();
            while (reader.nextName() != null) {
                reader.raw();
            }
            if (!reader.next()) {
                return;
            }
        } catch (JsonException e) {
            LOG.debug("{} of an event is no JSON object", path, e);
        }
        String rule = texts.text("{org.sociallearning.json}", Map.of(), locale);
        problems.add(Problem.of(position, path, Problem.lengthOf(object), rule));
    }

    /** Ids, numbers, enums and times as they are; of texts and collections only how long they are. */
    private static String shown(@Nullable Object bean, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence text) {
            return bean instanceof Identifier ? text.toString() : Problem.lengthOf(text);
        }
        if (value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof ZoneId) {
            return value.toString();
        }
        if (value instanceof Event event) {
            return String.valueOf(event.actor());
        }
        return value instanceof Collection<?> elements
                ? elements.size() + " elements"
                : value.getClass().getSimpleName();
    }
}
