package org.sociallearning.core.talent;

import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/**
 * What pieces of evidence count at one time, in answers given now. An answer counts 1 and a fifth more for each doubling of
 * those who appreciated it; an encounter hosted counts 2, a resource as an answer; a colleague's confirmation 2 after shared
 * work and 1 without, a quarter of that within a closed group; one's own claim a half. Belongs to one thread.
 */
final class Weights {
    private static final double FOR_EACH_DOUBLING = .2;
    private static final double[] APPRECIATION = new double[64];
    private static final double HOSTED = 2;
    private static final double CONFIRMED_AFTER_SHARED_WORK = 2;
    private static final double IN_A_RING = .25;
    private static final double CLAIMED = .5;

    static {
        for (int i = 0; i < APPRECIATION.length; i++) {
            APPRECIATION[i] = 1 + FOR_EACH_DOUBLING * Math.log(1 + i) / Math.log(2);
        }
    }

    private final Counts thanks;
    private final Set<ParticipantId> rings;
    private final Decay answered;
    private final Decay made;
    private final Decay hosted;
    private final Decay confirmed;
    private final Decay claimed;

    Weights(TalentState state, TalentOptions options, int now) {
        thanks = state.thanks;
        Set<ParticipantId> known = state.rings;
        rings = known == null ? Rings.of(state.confirmed) : known;
        state.rings = rings;
        answered = new Decay(options.halfLife(Evidence.Kind.ANSWERED), now);
        made = new Decay(options.halfLife(Evidence.Kind.MADE), now);
        hosted = new Decay(options.halfLife(Evidence.Kind.HOSTED), now);
        confirmed = new Decay(options.halfLife(Evidence.Kind.CONFIRMED), now);
        claimed = new Decay(options.halfLife(Evidence.Kind.CLAIMED), now);
    }

    double piece(Pieces pieces, int i) {
        Decay decay = pieces.kind[i] == Pieces.MADE ? made : answered;
        return decay.of(pieces.minute[i]) * APPRECIATION[Math.min(APPRECIATION.length - 1, thanks.get(pieces.work[i]))];
    }

    boolean isAppreciated(Pieces pieces, int i) {
        return thanks.get(pieces.work[i]) > 0;
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
