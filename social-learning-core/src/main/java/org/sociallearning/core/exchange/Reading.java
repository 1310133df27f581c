package org.sociallearning.core.exchange;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** One run of a reader over a source, with progress and cancellation. */
final class Reading {
    private final EventReader reader;
    private final Source source;
    private final Sink sink;

    Reading(EventReader reader, Source source, Sink sink) {
        this.reader = reader;
        this.source = source;
        this.sink = sink;
        TreeSet<String> unknown = new TreeSet<>(sink.options().settings().keySet());
        unknown.removeAll(reader.format().settings().keySet());
        if (!unknown.isEmpty()) {
            throw new SocialLearningException("settings " + unknown + " must be known to the format "
                    + reader.format().id() + ". Maybe one of "
                    + reader.format().settings().keySet());
        }
    }

    boolean inOnePass() {
        return pass(new PassSink(sink, event -> true, false), 0, 1);
    }

    boolean peopleFirst() {
        return pass(new PassSink(sink, EventReaders::isAboutPeople, true), 0, 2)
                && pass(new PassSink(sink, event -> !EventReaders.isAboutPeople(event), false), 1, 2);
    }

    private boolean pass(PassSink pass, int index, int passes) {
        try {
            return held(pass, index, passes);
        } catch (Cancelled e) {
            return false;
        } catch (IOException e) {
            throw EventReaders.unreadable(source, e);
        }
    }

    private boolean held(PassSink pass, int index, int passes) throws IOException {
        PathSource onDisk = source instanceof PathSource path ? path : null;
        if (onDisk != null) {
            onDisk.hold();
        }
        try {
            WatchedSource watched = new WatchedSource(source, sink, index, passes);
            reader.read(watched, pass);
            watched.finished();
            return true;
        } finally {
            if (onDisk != null) {
                onDisk.release();
            }
        }
    }

    /** Lets through the events of one pass. What is not an event is told in the last pass only, which sees every record. */
    private static final class PassSink implements Sink {
        private final Sink sink;
        private final Predicate<Event> wanted;
        private final boolean peopleOnly;

        PassSink(Sink sink, Predicate<Event> wanted, boolean peopleOnly) {
            this.sink = sink;
            this.wanted = wanted;
            this.peopleOnly = peopleOnly;
        }

        @Override
        public ReadOptions options() {
            return sink.options();
        }

        @Override
        public ParticipantId participant(String hostId) {
            return sink.participant(hostId);
        }

        @Override
        public void event(String position, Event event) {
            goOn();
            if (wanted.test(event)) {
                sink.event(position, event);
            }
        }

        @Override
        public void refused(String position, List<Problem> problems) {
            goOn();
            if (!peopleOnly) {
                sink.refused(position, problems);
            }
        }

        @Override
        public void leftOut(String position, String kind) {
            goOn();
            if (!peopleOnly) {
                sink.leftOut(position, kind);
            }
        }

        @Override
        public void unknown(String name) {
            if (!peopleOnly) {
                sink.unknown(name);
            }
        }

        @Override
        public void unresolved(String name) {
            if (!peopleOnly) {
                sink.unresolved(name);
            }
        }

        @Override
        public boolean peopleOnly() {
            return peopleOnly;
        }

        @Override
        public boolean cancelled() {
            return sink.cancelled();
        }

        private void goOn() {
            if (sink.cancelled()) {
                throw new Cancelled();
            }
        }
    }
}
