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
 * The state of the talent map: answers and resources with their topics and who appreciated them, who vouched for whom, when
 * people were here, and words of answers. Sums of whole numbers, maxima and sets, so that order does not matter; numbers of
 * people, topics and contributions do depend on it, and reach neither bytes nor results. Belongs to one thread at a time.
 */
final class TalentState {
    /** What one person does here. */
    static final class Doing {
        static final int KEPT = 32;

        /** The latest times at which the person answered or made something. */
        final LatestTimes acts = new LatestTimes(KEPT);

        /** When the person last contributed anything. */
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
    }

    final Map<String, Subject> byKey = new HashMap<>();
    final List<Subject> subjects = new ArrayList<>();
    final Numbered<ParticipantId> people = new Numbered<>();
    final List<Doing> doings = new ArrayList<>();
    final Glances glances = new Glances();
    final Works works = new Works();
    final Fading fading;
    final Wording wording = new Wording();
    final Days asked = new Days();
    final Map<String, Meeting> meetings = new HashMap<>();

    /** Who confirmed whom, about anything. */
    final Map<ParticipantId, Set<ParticipantId>> confirmed = new HashMap<>();

    final LatestTimes pace = new LatestTimes(Pace.ANSWERS);
    long done;

    /** The closed groups among those who confirm, until somebody new is confirmed by somebody. */
    @Nullable
    Set<ParticipantId> rings;

    /** Room for a reading, all zero between two. */
    final Room room = new Room();

    @Nullable
    private Pace paceNow;

    TalentState(TalentOptions options) {
        fading = new Fading(options);
    }

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
            subject = new Subject(key, subjects.size(), works);
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
            glances.add(number);
        }
        return number;
    }

    /** When somebody contributed anything first and last, and last something else than questions and answers. */
    void see(ParticipantId who, int first, int last, int joinedIn) {
        int person = person(who);
        glances.see(person, first, joinedIn);
        Doing doing = doings.get(person);
        doing.lastSeen = Math.max(doing.lastSeen, last);
    }

    void confirm(Subject subject, ParticipantId person, ParticipantId by, Vouching.Confirmation confirmation) {
        person(person);
        subject.of(person).confirm(by, confirmation);
        if (confirmed.computeIfAbsent(by, unused -> new HashSet<>(2)).add(person)) {
            rings = null;
        }
    }

    /** An answer or a resource; told again it is told nothing but further topics. */
    void know(int person, String id, byte kind, int minute, Subject... about) {
        int work = works.number(id);
        Doing doing = doings.get(person);
        if (works.describe(work, person, minute, kind)) {
            doing.acts.add(minute);
            glances.act(person, minute);
            done++;
            if (kind == Works.ANSWERED) {
                pace.add(minute);
                paceNow = null;
            }
        }
        double move = fading.move(kind, minute);
        if (move != 1) {
            subjects.forEach(subject -> subject.knowing.multiply(kind, move));
        }
        double counts = fading.counts(kind, minute, works.thanks(work));
        for (Subject subject : about) {
            if (works.about(work, subject.number)) {
                subject.knowing.add(work, counts);
            }
            if (kind == Works.ANSWERED) {
                doing.answer(minute, subject);
            }
        }
    }

    /** So many appreciated an answer or a resource, which may be told later. */
    void thank(String id, int times) {
        int work = works.number(id);
        int before = works.thanks(work);
        works.thank(work, times);
        if (works.person(work) != Works.NOBODY) {
            byte kind = works.kind(work);
            int minute = works.minute(work);
            double more = fading.counts(kind, minute, before + times) - fading.counts(kind, minute, before);
            for (int topic : works.topics(work)) {
                subjects.get(topic).knowing.add(work, more);
            }
        }
    }

    Pace pace(int now) {
        Pace made = paceNow;
        if (made == null || made.now() != now) {
            made = new Pace(pace, now);
            paceNow = made;
        }
        return made;
    }

    void meet(String encounter, Meeting meeting) {
        meetings.merge(encounter, meeting, Meeting::later);
        meeting.hosts().forEach(this::person);
        meeting.topics().forEach(topic -> subject(topic).encounters.add(encounter));
    }
}
