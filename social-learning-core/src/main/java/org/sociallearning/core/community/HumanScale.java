package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.problem.SocialLearningException;

/** Finds spaces that outgrew human scale. As thread-safe as the state it reads. */
final class HumanScale {
    /** Who contributed within this time is active: eight weeks. */
    static final Duration ACTIVE = Duration.ofDays(56);

    private static final int STEP = 50;
    private static final int LARGEST = 5_000;

    private final Live<ActivityState> activity;

    HumanScale(Live<ActivityState> activity) {
        this.activity = activity;
    }

    List<CrowdedSpace> beyond(int scale, Roster roster, Instant now) {
        // Steps of 50: a free choice would let anybody count people exactly, by asking again with one more.
        if (scale < STEP || scale > LARGEST || scale % STEP != 0) {
            throw new SocialLearningException("human scale (" + scale + ") must be a multiple of " + STEP + " from "
                    + STEP + " to " + LARGEST + ". Maybe 150");
        }
        long from = now.minus(ACTIVE).toEpochMilli();
        return activity.read(state -> state.latest.entrySet().stream()
                .map(space -> {
                    long people = space.getValue().entrySet().stream()
                            .filter(person -> person.getValue() >= from)
                            .filter(person -> roster.consents(person.getKey(), Consent.TAKE_PART))
                            .filter(person -> roster.exposureMillis(person.getKey(), now, now.plusMillis(1)) > 0)
                            .count();
                    return new CrowdedSpace(space.getKey(), people > scale ? scale : 0, extent(people, scale));
                })
                .filter(space -> space.scale() > 0)
                .sorted(Comparator.comparing(space -> space.space().value()))
                .toList());
    }

    private static CrowdedSpace.Extent extent(long people, int scale) {
        if (people >= 5L * scale) {
            return CrowdedSpace.Extent.FIVE_TIMES;
        }
        return people >= 2L * scale ? CrowdedSpace.Extent.TWICE : CrowdedSpace.Extent.MORE;
    }
}
