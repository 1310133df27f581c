package org.sociallearning.metrics;

import java.time.Duration;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.Wording;

/**
 * Who an indicator is. Made by {@link #of} and the {@code with...} methods; more may be added later. Immutable.
 *
 * @param id its stable id: letters a to z, digits and hyphens, with a vendor's prefix as in {@code acme.praise}
 * @param version the version of its definition, printed with each reading
 * @param question the question it answers
 * @param code the question or part of the article, as I1, T1 or F5; empty for a vendor's own
 * @param better which way is better, unless a measure says otherwise
 * @param horizon how long after the end of a week its value can still change; until then the week reads "not yet"
 * @param needs what a host must record for it, in words for developers
 * @param history whether its state holds all weeks up to the last of a period, and not only those of the period
 */
public record IndicatorInfo(
        String id,
        String version,
        Wording question,
        String code,
        Direction better,
        Duration horizon,
        String needs,
        boolean history) {
    /** Rejects an id that reports and plans could not cite. */
    public IndicatorInfo {
        if (!isId(id)) {
            throw new SocialLearningException("indicator id (" + id
                    + ") must consist of small letters, digits, hyphens and dots. Maybe acme.praise");
        }
        if (horizon.isNegative()) {
            throw new SocialLearningException("horizon (" + horizon + ") must not be negative");
        }
    }

    /** An indicator whose weeks are final when they end, of which higher is better. */
    public static IndicatorInfo of(String id, String version, Wording question) {
        return new IndicatorInfo(id, version, question, "", Direction.HIGHER, Duration.ZERO, "", false);
    }

    /** An indicator of this id that asks a question in English only. */
    public static IndicatorInfo of(String id, String version, String question) {
        return of(id, version, Wording.of(id, question, question));
    }

    /** The same for a question of the article. */
    public IndicatorInfo withCode(String code) {
        return new IndicatorInfo(id, version, question, code, better, horizon, needs, history);
    }

    /** The same with another better way. */
    public IndicatorInfo withBetter(Direction better) {
        return new IndicatorInfo(id, version, question, code, better, horizon, needs, history);
    }

    /** The same with weeks that stay open so long after they end. */
    public IndicatorInfo withHorizon(Duration horizon) {
        return new IndicatorInfo(id, version, question, code, better, horizon, needs, history);
    }

    /** The same with what it needs. */
    public IndicatorInfo withNeeds(String needs) {
        return new IndicatorInfo(id, version, question, code, better, horizon, needs, history);
    }

    /**
     * The same with a history: its state holds all that happened up to the last week of the period, for what was so before and
     * still is.
     */
    public IndicatorInfo withHistory() {
        return new IndicatorInfo(id, version, question, code, better, horizon, needs, true);
    }

    static boolean isId(String id) {
        if (id.isEmpty() || id.length() > 100) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
