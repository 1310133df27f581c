package org.sociallearning.metrics;

import java.time.Duration;
import java.util.List;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What appreciation coverage looks at. Immutable; start from {@link #standard()}.
 *
 * @param id the id of the indicator, so that several can be attached side by side
 * @param kinds which contributions; all answerable ones when empty
 * @param by what counts as a response
 * @param within the window: how soon a response must come
 */
public record Coverage(String id, List<ContributionKind> kinds, ResponseKind by, Duration within) {
    /** Copies the list, rejects a window that is none. */
    public Coverage {
        kinds = List.copyOf(kinds);
        if (within.isNegative() || within.isZero()) {
            throw new SocialLearningException("window (" + within + ") must be longer than nothing. Maybe P7D");
        }
    }

    /** All answerable contributions, any reply or appreciation, within 7 days. */
    public static Coverage standard() {
        return new Coverage("appreciation", List.of(), ResponseKind.ANY, Duration.ofDays(7));
    }

    /** The same of contributions of these kinds only. */
    public Coverage of(ContributionKind... kinds) {
        return new Coverage(id, List.of(kinds), by, within);
    }

    /** The same with something else that counts as a response. */
    public Coverage by(ResponseKind by) {
        return new Coverage(id, kinds, by, within);
    }

    /** The same with another window. */
    public Coverage within(Duration within) {
        return new Coverage(id, kinds, by, within);
    }

    /** The same under another id. */
    public Coverage as(String id) {
        return new Coverage(id, kinds, by, within);
    }

    WaitingFold fold() {
        return new WaitingFold(kinds, by, within);
    }
}
