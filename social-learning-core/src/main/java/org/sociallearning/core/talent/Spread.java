package org.sociallearning.core.talent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.ParticipantId;

/**
 * Spreads questions over people: of the ten most likely to help five are drawn, a likelier one more often, so that near equals
 * take turns. What is drawn depends on the seed alone: who asks what on which day. Immutable.
 */
final class Spread {
    /** People named at most. */
    static final int NAMED = 5;

    /** People from whom they are drawn. */
    static final int DRAWN_FROM = 2 * NAMED;

    /** How much chance there is: people whose likelihoods differ by a factor 1.6 still change places often. */
    private static final double NEAR_EQUALS = .5;

    private static final int TO_THE_UNIT = 11;

    private final long seed;

    Spread(long seed) {
        this.seed = seed;
    }

    /** A seed made of another one and a text. */
    static long seed(long seed, String text) {
        long mixed = seed;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            mixed = mix(mixed + one);
        }
        return mix(mixed);
    }

    /** Adds Gumbel noise: the likelihoods then decide how often each is drawn. */
    List<Candidate> draw(List<Candidate> best) {
        record Drawn(Candidate candidate, double key) {}
        List<Drawn> drawn = new ArrayList<>();
        for (Candidate candidate : best.subList(0, Math.min(DRAWN_FROM, best.size()))) {
            double noise = -Math.log(-Math.log(unit(candidate.person(), "draw")));
            drawn.add(new Drawn(candidate, candidate.score() + NEAR_EQUALS * noise));
        }
        drawn.sort(Comparator.comparingDouble(Drawn::key).reversed());
        return drawn.stream().limit(NAMED).map(Drawn::candidate).toList();
    }

    /** An order that means nothing. */
    List<Candidate> shuffle(List<Candidate> drawn) {
        return drawn.stream()
                .sorted(Comparator.comparingDouble(candidate -> unit(candidate.person(), "shuffle")))
                .toList();
    }

    /** Between 0 and 1, neither included. */
    private double unit(ParticipantId person, String what) {
        long random = seed(Spread.seed(seed, what), person.value()) >>> TO_THE_UNIT;
        return (random + .5) / (1L << (Long.SIZE - TO_THE_UNIT));
    }

    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
