package org.sociallearning.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The readers that a host uses, by the id of their format, and the way to run one. Immutable and thread-safe as far as the
 * readers are.
 */
public final class EventReaders {
    private final Map<String, EventReader> readers;

    private EventReaders(Map<String, EventReader> readers) {
        this.readers = Collections.unmodifiableMap(readers);
    }

    /** The readers of the library. */
    public static EventReaders builtIn() {
        return new EventReaders(Map.of())
                .with(own())
                .with(stackExchange())
                .with(xapi())
                .with(csv());
    }

    /** Our own JSON Lines: one event a line, as this and older versions write them. */
    public static EventReader own() {
        return new OwnReader();
    }

    /** The dump of a Stack Exchange site: a folder or a zip with {@code Posts.xml} and its fellows. */
    public static EventReader stackExchange() {
        return new StackExchangeReader();
    }

    /** xAPI statements 1.0.3 and 2.0: one, an array, a record store's answer, or one a line. */
    public static EventReader xapi() {
        return new XapiReader();
    }

    /** A table in a text file, one contribution a line; the settings of its format say which column holds what. */
    public static EventReader csv() {
        return new CsvReader();
    }

    /**
     * The readers of the library and those that the class loader's services offer.
     *
     * @throws SocialLearningException when a service cannot be loaded, or two readers share an id
     */
    public static EventReaders discover(ClassLoader loader) {
        EventReaders all = builtIn();
        try {
            for (EventReader reader : ServiceLoader.load(EventReader.class, loader)) {
                all = all.with(reader);
            }
        } catch (ServiceConfigurationError e) {
            throw new SocialLearningException("a reader that the class path offers cannot be loaded", e);
        }
        return all;
    }

    /**
     * These readers and one more.
     *
     * @throws SocialLearningException when there is one of this id already
     */
    public EventReaders with(EventReader reader) {
        String id = reader.format().id();
        if (readers.containsKey(id)) {
            throw new SocialLearningException("reader (" + id + ") must have an id of its own");
        }
        Map<String, EventReader> more = new LinkedHashMap<>(readers);
        more.put(id, reader);
        return new EventReaders(more);
    }

    /**
     * The reader of this format.
     *
     * @throws SocialLearningException when there is none
     */
    public EventReader get(String id) {
        EventReader reader = readers.get(id);
        if (reader == null) {
            throw new SocialLearningException("format (" + id + ") must be one of " + new TreeSet<>(readers.keySet()));
        }
        return reader;
    }

    /** All readers, in order of registration. */
    public Collection<EventReader> all() {
        return readers.values();
    }

    /**
     * The readers that say the source looks like theirs.
     *
     * @throws UnreadableSourceException when the source cannot be opened
     */
    public List<EventReader> accepting(Source source) {
        List<EventReader> accepting = new ArrayList<>();
        try {
            for (EventReader reader : readers.values()) {
                if (reader.accepts(source)) {
                    accepting.add(reader);
                }
            }
        } catch (IOException e) {
            throw unreadable(source, e);
        }
        return accepting;
    }

    /** Whether an event says who takes part and on what basis: what an import needs to know before the rest. */
    public static boolean isAboutPeople(Event event) {
        return event instanceof BasisStated
                || event instanceof Joined
                || event instanceof Left
                || event instanceof ConsentGiven
                || event instanceof ConsentWithdrawn
                || event instanceof Merged;
    }

    /**
     * Reads a source once, in its own order. The sink is told about progress and asked whether to go on.
     *
     * @return whether all was read; false when the sink cancelled it
     * @throws UnreadableSourceException when the source as a whole cannot be read
     * @throws SocialLearningException when the options hold a setting that the format does not know
     */
    public static boolean read(EventReader reader, Source source, Sink sink) {
        return new Reading(reader, source, sink).inOnePass();
    }

    /**
     * Reads a source twice: what {@link #isAboutPeople} first, then the rest, with the refusals and counts of both.
     *
     * @return whether all was read; false when the sink cancelled it
     * @throws UnreadableSourceException when the source as a whole cannot be read
     * @throws SocialLearningException when the options hold a setting that the format does not know
     */
    public static boolean readPeopleFirst(EventReader reader, Source source, Sink sink) {
        return new Reading(reader, source, sink).peopleFirst();
    }

    static UnreadableSourceException unreadable(Source source, IOException e) {
        return new UnreadableSourceException("source (" + source.name() + ") cannot be read: " + e.getMessage(), e);
    }
}
