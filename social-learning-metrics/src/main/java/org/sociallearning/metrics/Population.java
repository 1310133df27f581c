package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.evaluation.PersonWeeks;
import org.sociallearning.metrics.evaluation.WeekSet;

/**
 * The members of some weeks with their exposure, bots left out: what counts are counted against. The weeks lie on a line from
 * the first to the last, gaps included, so that distances in time stay true.
 */
final class Population {
    private final Roster roster;
    private final Week first;
    private final Instant[] starts;
    private final long[] lengths;
    private final List<Member> members = new ArrayList<>();

    /** A person, partial weeks one by one and the whole weeks {@code from} to {@code to} (excluded). */
    static final class Member {
        final ParticipantId person;
        private final int[] weeks;
        private final long[] millis;
        private final int from;
        private final int to;

        private Member(ParticipantId person, int[] weeks, long[] millis, int from, int to) {
            this.person = person;
            this.weeks = weeks;
            this.millis = millis;
            this.from = from;
            this.to = to;
        }

        boolean isExposed(int week) {
            if (week >= from && week < to) {
                return true;
            }
            for (int one : weeks) {
                if (one == week) {
                    return true;
                }
            }
            return false;
        }
    }

    private Population(Roster roster, Week first, int length, ZoneId zone) {
        this.roster = roster;
        this.first = first;
        this.starts = new Instant[length + 1];
        this.lengths = new long[length];
        for (int i = 0; i <= length; i++) {
            starts[i] = first.plus(i).start(zone);
        }
        for (int i = 0; i < length; i++) {
            lengths[i] = starts[i + 1].toEpochMilli() - starts[i].toEpochMilli();
        }
        if (length > 0) {
            roster.forEach(this::addMember);
        }
    }

    /** The members of these weeks, of which there is at least one. */
    static Population of(Roster roster, Weeks weeks, ZoneId zone) {
        return new Population(
                roster, weeks.first(), weeks.last().ordinal() - weeks.first().ordinal() + 1, zone);
    }

    /** The members of no week. */
    static Population nobody(Roster roster, ZoneId zone) {
        return new Population(roster, new Week(0), 0, zone);
    }

    private void addMember(ParticipantId person) {
        if (roster.isBot(person)) {
            return;
        }
        int length = lengths.length;
        long total = roster.exposureMillis(person, starts[0], starts[length]);
        if (total == 0) {
            return;
        }
        int start = 0;
        while (start < length && roster.exposureMillis(person, starts[start], starts[start + 1]) < lengths[start]) {
            start++;
        }
        // From the first whole week on most people stay to the end: then no further week need be looked at.
        int end = start;
        long rest = starts[length].toEpochMilli() - starts[Math.min(start, length)].toEpochMilli();
        if (start < length && roster.exposureMillis(person, starts[start], starts[length]) == rest) {
            end = length;
        } else {
            while (end < length && roster.exposureMillis(person, starts[end], starts[end + 1]) == lengths[end]) {
                end++;
            }
        }
        members.add(partly(person, start, end));
    }

    private Member partly(ParticipantId person, int from, int to) {
        int[] weeks = new int[lengths.length];
        long[] millis = new long[lengths.length];
        int n = 0;
        for (int week = 0; week < lengths.length; week++) {
            if (week < from || week >= to) {
                long exposure = roster.exposureMillis(person, starts[week], starts[week + 1]);
                if (exposure > 0) {
                    weeks[n] = week;
                    millis[n++] = exposure;
                }
            }
        }
        return new Member(person, java.util.Arrays.copyOf(weeks, n), java.util.Arrays.copyOf(millis, n), from, to);
    }

    Roster roster() {
        return roster;
    }

    /** Whether somebody counts: known or not, but no bot. */
    boolean counts(ParticipantId person) {
        return !roster.isBot(person);
    }

    /** The position of a week on the line. */
    int position(Week week) {
        return week.ordinal() - first.ordinal();
    }

    int length() {
        return lengths.length;
    }

    boolean covers(Week week) {
        int position = position(week);
        return position >= 0 && position < lengths.length;
    }

    /** The weeks of a period as positions on the line. */
    WeekSet positions(Weeks weeks) {
        return WeekSet.of(weeks.list().stream().mapToInt(this::position).toArray());
    }

    /** The members with exposure in any of these weeks. */
    List<Member> members(WeekSet weeks) {
        int[] positions = weeks.toArray();
        return members.stream()
                .filter(member -> {
                    for (int week : positions) {
                        if (member.isExposed(week)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    /** The table of counts against exposure that rates and shares of members are read from. */
    PersonWeeks table(Counts counts) {
        PersonWeeks.Builder table = PersonWeeks.overTime(lengths);
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        for (Member member : members) {
            int number = table.person();
            numbers.put(member.person, number);
            for (int i = 0; i < member.weeks.length; i++) {
                table.expose(number, member.weeks[i], member.millis[i]);
            }
            table.exposeFully(number, member.from, member.to);
        }
        counts.people().forEach((person, weeks) -> {
            if (counts(person)) {
                int number = numbers.computeIfAbsent(person, unused -> table.person());
                weeks.forEach((week, tally) -> {
                    if (covers(week)) {
                        table.count(number, position(week), tally.n);
                    }
                });
            }
        });
        return table.build();
    }

    /** How many people are members in one of these weeks and not in the counts of that week. */
    int withQuietWeek(Counts counts, WeekSet weeks) {
        int[] positions = weeks.toArray();
        int quiet = 0;
        for (Member member : members) {
            Map<Week, Tally> active = counts.people().getOrDefault(member.person, Map.of());
            for (int week : positions) {
                if (member.isExposed(week) && !active.containsKey(first.plus(week))) {
                    quiet++;
                    break;
                }
            }
        }
        return quiet;
    }

    /** The first instant of a week on the line. */
    Instant start(Week week) {
        return starts[position(week)];
    }

    /** The last instant of a period that has weeks. */
    Instant end(WeekSet period) {
        int[] weeks = period.toArray();
        return starts[weeks[weeks.length - 1] + 1].minusMillis(1);
    }

    /** A test for the weeks of a set. */
    Predicate<Week> in(WeekSet weeks) {
        return week -> covers(week) && weeks.contains(position(week));
    }
}
