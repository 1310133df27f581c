package org.sociallearning.core.fold;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Role;

/** What the roster knows of one person: a state of sets and minima, so that order does not matter. Times are epoch milliseconds. */
final class Membership {
    static final long NEVER = Long.MAX_VALUE;

    /** One time that the person joined, in their own words. */
    record Joining(long at, String id, @Nullable String unit, Set<Role> roles) {}

    /** One consent given, which reaches back to a time. */
    record Grant(long at, Consent consent, long reach) {}

    final TreeSet<Joining> joinings =
            new TreeSet<>(Comparator.comparingLong(Joining::at).thenComparing(Joining::id));
    final TreeSet<Grant> grants = new TreeSet<>(
            Comparator.comparingLong(Grant::at).thenComparing(Grant::consent).thenComparingLong(Grant::reach));
    final Map<Consent, Long> withdrawn = new EnumMap<>(Consent.class);
    final TreeSet<Long> leavings = new TreeSet<>();
    final TreeSet<String> sources = new TreeSet<>();
    long firstAct = NEVER;

    /** Whether a roster shows it, so that it must not change any more. */
    boolean isShown;

    void merge(Membership other) {
        joinings.addAll(other.joinings);
        grants.addAll(other.grants);
        other.withdrawn.forEach((consent, at) -> withdrawn.merge(consent, at, Math::max));
        leavings.addAll(other.leavings);
        sources.addAll(other.sources);
        firstAct = Math.min(firstAct, other.firstAct);
    }

    long since() {
        return joinings.isEmpty()
                ? firstAct
                : Math.min(firstAct, joinings.first().at());
    }

    Set<Role> roles() {
        return joinings.isEmpty() ? Set.of() : joinings.last().roles();
    }

    /** From when facts may be used under a consent that holds now; {@link #NEVER} without one. */
    long reach(Consent consent) {
        long after = withdrawn.getOrDefault(consent, Long.MIN_VALUE);
        long reach = NEVER;
        for (Grant grant : grants) {
            if (grant.consent() == consent && grant.at() > after) {
                reach = Math.min(reach, grant.reach());
            }
        }
        return reach;
    }

    @Nullable
    String unit(long at) {
        String unit = null;
        for (Joining joining : joinings) {
            if (joining.unit() != null && (unit == null || joining.at() <= at)) {
                unit = joining.unit();
            }
        }
        return unit;
    }

    /** Whether the last joining until a time has no leaving after it. */
    boolean hasJoined(long at) {
        long joined = Long.MIN_VALUE;
        for (Joining joining : joinings) {
            joined = joining.at() <= at ? joining.at() : joined;
        }
        Long left = leavings.floor(at);
        return joined != Long.MIN_VALUE && (left == null || left <= joined);
    }

    long exposure(long from, long to) {
        long total = 0;
        long start = since();
        while (start < to) {
            Long end = leavings.higher(start);
            long until = Math.min(end == null ? NEVER : end, to);
            total += Math.max(0, until - Math.max(start, from));
            if (end == null) {
                break;
            }
            start = rejoined(end);
        }
        return total;
    }

    private long rejoined(long after) {
        for (Joining joining : joinings) {
            if (joining.at() >= after) {
                return joining.at();
            }
        }
        return NEVER;
    }
}
