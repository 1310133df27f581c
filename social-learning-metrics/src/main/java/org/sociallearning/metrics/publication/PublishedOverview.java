package org.sociallearning.metrics.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sociallearning.core.fold.Weeks;

/**
 * What is shown of a part of social learning and never compared: a list of what there is, with counts of people where people
 * are behind it. All implementations are immutable and thread-safe.
 */
public sealed interface PublishedOverview extends PublishedMeasure {
    /**
     * Topics that enough people asked about, against how many can help.
     *
     * @param info what it is
     * @param periods one per period
     */
    record Gaps(MeasureInfo info, List<PeriodGaps> periods) implements PublishedOverview {
        /** Copies the list. */
        public Gaps {
            periods = List.copyOf(periods);
        }
    }

    /**
     * The topics of one period, those with the fewest who can help first; there is no total and no "others".
     *
     * @param rows the topics that enough people asked about in these weeks
     */
    record PeriodGaps(PeriodName period, Weeks counted, Weeks notYet, List<GapRow> rows) {
        /** Copies the list. */
        public PeriodGaps {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One topic.
     *
     * @param topic its name
     * @param asked how many people asked about it in the period
     * @param helpers how many members can help, as far as is known at the end of the period; few and nobody look the same
     */
    record GapRow(String topic, People asked, People helpers) {
        /** Whether too few people can help to be counted, or nobody. */
        public boolean isGap() {
            return helpers instanceof People.FewerThan;
        }
    }

    /**
     * Who taught whom: attendees of encounters by the classes of their hosts and their own.
     *
     * @param info what it is
     * @param periods one per period
     */
    record Taught(MeasureInfo info, List<PeriodTaught> periods) implements PublishedOverview {
        /** Copies the list. */
        public Taught {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Who taught whom in one period; there are no totals.
     *
     * @param classes units or organisations, the smallest put together
     * @param cells pairs of classes with enough people at each end; all others look the same
     */
    record PeriodTaught(PeriodName period, Weeks counted, Weeks notYet, List<Wording> classes, List<TaughtCell> cells) {
        /** Copies the lists. */
        public PeriodTaught {
            classes = List.copyOf(classes);
            cells = List.copyOf(cells);
        }
    }

    /**
     * One pair of classes, or one class within itself.
     *
     * @param from the class of the hosts, by its place in the list
     * @param to the class of the attendees
     * @param visits how many attended, each once for each encounter
     */
    record TaughtCell(int from, int to, long visits) {}

    /**
     * Outputs of interest, in order of naming.
     *
     * @param info what it is
     * @param rows one per output
     */
    record Outputs(MeasureInfo info, List<OutputRow> rows) implements PublishedOverview {
        /** Copies the list. */
        public Outputs {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One output of interest.
     *
     * @param title what one would like to see, in the words of who named it
     * @param indicator the indicator or measure that shows it, where one was named
     * @param named the day on which it was named
     * @param late whether that was not before the first week in which something was tried
     * @param seen the day on which it was first seen; empty for "nothing seen"
     * @param evidence how many contributions people pointed at as evidence, rounded down to 5; empty under 5
     */
    record OutputRow(
            String title,
            Optional<String> indicator,
            LocalDate named,
            boolean late,
            Optional<LocalDate> seen,
            OptionalLong evidence) {}

    /**
     * Preconditions, as they stood at the end of a day; who keeps them is not in it.
     *
     * @param info what it is
     * @param asOf that day
     * @param rows one per precondition, in order of name
     */
    record Preconditions(MeasureInfo info, LocalDate asOf, List<PreconditionRow> rows) implements PublishedOverview {
        /** Copies the list. */
        public Preconditions {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One precondition.
     *
     * @param name its name
     * @param condition whether it held
     * @param since since which day it has been so
     */
    record PreconditionRow(String name, Condition condition, LocalDate since) {}

    /** Whether a precondition holds. */
    enum Condition {
        /** It holds. */
        IN_ORDER,
        /** It may not hold for long. */
        AT_RISK,
        /** It does not hold. */
        NOT_IN_ORDER,
        /** Nobody has said. */
        UNKNOWN
    }
}
