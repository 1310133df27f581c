package org.sociallearning.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.problem.Problem;

/**
 * What became of a source. Each event that was read is recorded, a duplicate, without consent, or refused. Immutable.
 *
 * @param format the format it was read as
 * @param completed whether all was read; false when it was cancelled
 * @param dryRun whether nothing was recorded
 * @param read how many events were read
 * @param recorded how many were new; of a dry run how many would be offered to the journal
 * @param duplicates how many were there already
 * @param withoutConsent how many were not recorded because somebody has not consented
 * @param refused how many records were refused
 * @param problems what was wrong with the first of these, at most {@value #MOST_PROBLEMS}
 * @param furtherProblems how many problems there were beyond those
 * @param leftOut records of kinds that are not recorded, by name
 * @param unresolved what points at things that are not in the source, by name
 * @param unknown what the reader does not know, by name
 */
public record ImportReport(
        String format,
        boolean completed,
        boolean dryRun,
        long read,
        long recorded,
        long duplicates,
        long withoutConsent,
        long refused,
        List<Problem> problems,
        long furtherProblems,
        Map<String, Long> leftOut,
        Map<String, Long> unresolved,
        Map<String, Long> unknown) {
    /** The most problems that a report holds; all are counted. */
    public static final int MOST_PROBLEMS = 1_000;

    public ImportReport {
        problems = List.copyOf(problems);
        leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
        unresolved = java.util.Collections.unmodifiableMap(new TreeMap<>(unresolved));
        unknown = java.util.Collections.unmodifiableMap(new TreeMap<>(unknown));
    }
}
