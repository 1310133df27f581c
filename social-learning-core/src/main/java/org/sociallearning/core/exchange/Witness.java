package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;

/** A sink that remembers all it was given, for the laws of readers. */
final class Witness implements Sink {
    final List<Event> events = new ArrayList<>();
    final List<Event> aboutPeople = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final Map<String, ParticipantId> people = new HashMap<>();
    final Set<String> accepted = new HashSet<>();
    final Set<String> ended = new HashSet<>();
    final Set<String> endedTwice = new HashSet<>();
    private final int most;

    /** One that cancels after so many events. */
    Witness(int most) {
        this.most = most;
    }

    @Override
    public ReadOptions options() {
        return ReadOptions.withDefaults();
    }

    @Override
    public ParticipantId participant(String hostId) {
        return people.computeIfAbsent(hostId, id -> ParticipantId.of("pseudonym-" + (people.size() + 1)));
    }

    @Override
    public void event(String position, Event event) {
        (EventReaders.isAboutPeople(event) ? aboutPeople : events).add(event);
        told.add(position + " accepted");
        if (ended.contains(position)) {
            endedTwice.add(position);
        }
        accepted.add(position);
    }

    @Override
    public void refused(String position, List<Problem> reasons) {
        problems.addAll(reasons);
        told.add(position + " refused " + reasons);
        end(position);
    }

    @Override
    public void leftOut(String position, String kind) {
        told.add(position + " left out " + kind);
        end(position);
    }

    @Override
    public void unknown(String name) {
        told.add("unknown " + name);
    }

    @Override
    public void unresolved(String name) {
        told.add("unresolved " + name);
    }

    @Override
    public boolean cancelled() {
        return events.size() + aboutPeople.size() >= most;
    }

    private void end(String position) {
        if (!ended.add(position) || accepted.contains(position)) {
            endedTwice.add(position);
        }
    }
}
