package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/**
 * The state of the talent map: pieces of evidence by topic, what each contribution was appreciated, who vouched for whom,
 * and how much people do here. Sums of longs, maxima and sets, so that order does not matter; numbers of people, topics and
 * contributions do depend on it, and reach neither bytes nor results. Belongs to one thread at a time.
 */
final class TalentState {
    /** What one person does here. */
    static final class Doing {
        static final int KEPT = 32;

        /** The latest times at which the person answered or made something. */
        final LatestTimes acts = new LatestTimes(KEPT);

        /** How many times that was. */
        long done;

        int lastSeen = Vouching.NEVER;

        /** The last answer, and of topics answered then the first in alphabetical order. */
        int answered = Vouching.NEVER;

        @Nullable
        Subject about;

        void answer(int minute, Subject subject) {
            if (minute > answered || (minute == answered && (about == null || subject.key.compareTo(about.key) < 0))) {
                answered = minute;
                about = subject;
            }
        }

        void see(int minute) {
            lastSeen = Math.max(lastSeen, minute);
        }
    }

    final Map<String, Subject> byKey = new HashMap<>();
    final List<Subject> subjects = new ArrayList<>();
    final Numbered<ParticipantId> people = new Numbered<>();
    final List<Doing> doings = new ArrayList<>();
    final Numbered<String> works = new Numbered<>();
    final Counts thanks = new Counts();
    final Map<String, Meeting> meetings = new HashMap<>();

    /** Who confirmed whom, about anything. */
    final Map<ParticipantId, Set<ParticipantId>> confirmed = new HashMap<>();

    final LatestTimes pace = new LatestTimes(Pace.ANSWERS);
    long done;

    /** The closed groups among those who confirm, until somebody new is confirmed by somebody. */
    @Nullable
    Set<ParticipantId> rings;

    /** For each contribution the reading that met it last: numbers, which a reading changes and nobody else sees. */
    int[] met = {};

    int reading;

    /** Topics that differ in case only are one. */
    static String key(Topic topic) {
        return topic.value().strip().toLowerCase(Locale.ROOT);
    }

    static int minute(long millis) {
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, Math.floorDiv(millis, 60_000L)));
    }

    Subject subject(String key) {
        Subject subject = byKey.get(key);
        if (subject == null) {
            subject = new Subject(key, subjects.size());
            subjects.add(subject);
            byKey.put(key, subject);
        }
        return subject;
    }

    Subject subject(Topic topic) {
        Subject subject = subject(key(topic));
        subject.spellings.add(topic.value());
        return subject;
    }

    int person(ParticipantId person) {
        int number = people.number(person);
        if (number == doings.size()) {
            doings.add(new Doing());
        }
        return number;
    }

    Doing doing(ParticipantId person) {
        return doings.get(person(person));
    }

    void confirm(Subject subject, ParticipantId person, ParticipantId by, Vouching.Confirmation confirmation) {
        person(person);
        subject.of(person).confirm(by, confirmation);
        if (confirmed.computeIfAbsent(by, unused -> new HashSet<>(2)).add(person)) {
            rings = null;
        }
    }

    void meet(String encounter, Meeting meeting) {
        meetings.merge(encounter, meeting, Meeting::later);
        meeting.hosts().forEach(this::person);
        meeting.topics().forEach(topic -> subject(topic).encounters.add(encounter));
    }
}
