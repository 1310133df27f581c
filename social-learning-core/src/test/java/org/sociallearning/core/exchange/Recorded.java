package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;

/** A sink that keeps all it is given; for small sources. */
final class Recorded implements Sink {
    final List<Event> events = new ArrayList<>();
    final Map<String, String> outcomes = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    final NameCounts leftOut = new NameCounts();
    final NameCounts unknown = new NameCounts();
    final NameCounts unresolved = new NameCounts();
    final List<Long> progress = new ArrayList<>();
    private final ReadOptions options;

    Recorded() {
        this(ReadOptions.withDefaults());
    }

    Recorded(ReadOptions options) {
        this.options = options;
    }

    /** What one source becomes, read by this reader in one pass. */
    static Recorded of(EventReader reader, Source source) {
        return of(reader, source, ReadOptions.withDefaults());
    }

    static Recorded of(EventReader reader, Source source, ReadOptions options) {
        Recorded recorded = new Recorded(options);
        EventReaders.read(reader, source, recorded);
        return recorded;
    }

    <T extends Event> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public ReadOptions options() {
        return options;
    }

    @Override
    public ParticipantId participant(String hostId) {
        return ParticipantId.of("~" + hostId);
    }

    @Override
    public void event(String position, Event event) {
        events.add(event);
        outcomes.put(position, "accepted");
    }

    @Override
    public void refused(String position, List<Problem> problems) {
        this.problems.addAll(problems);
        outcomes.put(position, "refused");
    }

    @Override
    public void leftOut(String position, String kind) {
        leftOut.add(kind);
        outcomes.put(position, "left out");
    }

    @Override
    public void unknown(String name) {
        unknown.add(name);
    }

    @Override
    public void unresolved(String name) {
        unresolved.add(name);
    }

    @Override
    public void progress(long bytes, long total) {
        progress.add(bytes);
    }
}
