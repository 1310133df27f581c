package org.sociallearning.core.talent;

import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/**
 * What evidence counts at one time, in answers given now. Answers and resources count as {@link Fading} says, an encounter
 * hosted 2; a colleague's confirmation 2 after shared work and 1 without, a quarter of that within a closed group; one's own
 * claim a half. Belongs to one thread.
 */
final class Weights {
    private static final double HOSTED = 2;
    private static final double CONFIRMED_AFTER_SHARED_WORK = 2;
    private static final double IN_A_RING = .25;
    private static final double CLAIMED = .5;

    private final double answered;
    private final double made;
    private final Set<ParticipantId> rings;
    private final Decay hosted;
    private final Decay confirmed;
    private final Decay claimed;

    Weights(TalentState state, TalentOptions options, int now) {
        Set<ParticipantId> known = state.rings;
        rings = known == null ? Rings.of(state.confirmed) : known;
        state.rings = rings;
        answered = state.fading.now(Works.ANSWERED, now);
        made = state.fading.now(Works.MADE, now);
        hosted = new Decay(options.halfLife(Evidence.Kind.HOSTED), now);
        confirmed = new Decay(options.halfLife(Evidence.Kind.CONFIRMED), now);
        claimed = new Decay(options.halfLife(Evidence.Kind.CLAIMED), now);
    }

    double works(Knowing knowing, int entry) {
        return knowing.counts(entry) * (knowing.kind(entry) == Works.MADE ? made : answered);
    }

    /** The same for one person. */
    double works(Knowing knowing, int person, byte kind) {
        return knowing.counts(person, kind) * (kind == Works.MADE ? made : answered);
    }

    double hosted(int minute) {
        return HOSTED * hosted.of(minute);
    }

    double claimed(Vouching vouching) {
        return vouching.isHeldApart() ? 0 : CLAIMED * claimed.of(vouching.claimed);
    }

    double confirmed(ParticipantId person, Vouching vouching) {
        double sum = 0;
        for (Map.Entry<ParticipantId, Vouching.Confirmation> entry : vouching.confirmations.entrySet()) {
            Vouching.Confirmation one = entry.getValue();
            double weight =
                    Math.max(CONFIRMED_AFTER_SHARED_WORK * confirmed.of(one.shared()), confirmed.of(one.plain()));
            boolean within = rings.contains(person) && rings.contains(entry.getKey());
            sum += within ? IN_A_RING * weight : weight;
        }
        return sum;
    }
}
