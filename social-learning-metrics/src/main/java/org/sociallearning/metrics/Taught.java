package org.sociallearning.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/** Held encounters with who hosted and who attended, from which a matrix of units is made. Not thread-safe. */
final class Taught {
    /** One encounter. */
    record Lesson(Instant at, boolean withPartners, List<ParticipantId> hosts, Set<ParticipantId> attendees) {}

    private final List<Lesson> lessons = new ArrayList<>();
    private final Set<String> partners = new HashSet<>();

    void add(MeetingFold.Statement statement, Set<ParticipantId> attendees) {
        partners.addAll(statement.partners());
        lessons.add(new Lesson(
                Instant.ofEpochMilli(statement.at()), !statement.partners().isEmpty(), statement.hosts(), attendees));
    }

    boolean hasPartners() {
        return !partners.isEmpty();
    }

    List<Lesson> lessons() {
        return lessons;
    }

    Set<String> partners() {
        return partners;
    }
}
