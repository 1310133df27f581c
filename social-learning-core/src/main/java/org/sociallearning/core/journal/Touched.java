package org.sociallearning.core.journal;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.event.Unappreciated;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/**
 * The weeks whose facts change by one correction: those of its target, and of what the target answers. Used once, by one
 * thread.
 */
final class Touched {
    private final Journal journal;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private final long upTo;
    private final Set<Week> weeks = new HashSet<>();

    private Touched(Journal journal, ExperimentId experiment, ZoneId zone, long upTo) {
        this.journal = journal;
        this.experiment = experiment;
        this.zone = zone;
        this.upTo = upTo;
    }

    static Weeks by(Correction correction, Standing standing, Journal journal, Entry entry, ZoneId zone) {
        Touched touched = new Touched(journal, entry.experiment(), zone, entry.sequence());
        touched.correction(correction, standing);
        return Weeks.of(touched.weeks);
    }

    private void correction(Correction correction, Standing standing) {
        if (correction instanceof Revised revised) {
            contribution(revised.contribution());
        } else if (correction instanceof Withdrawn withdrawn) {
            contribution(withdrawn.contribution());
        } else if (correction instanceof Signalled signalled) {
            contribution(signalled.contribution());
        } else if (correction instanceof Unappreciated undone) {
            week(undone.contribution());
            for (Entry entry : journal.responsesTo(experiment, List.of(undone.contribution()), upTo)) {
                if (entry.event() instanceof Appreciated given
                        && given.kind().equals(undone.kind())
                        && standing.isOne(given.actor(), undone.actor())) {
                    week(given);
                }
            }
        } else if (correction instanceof Retracted retracted) {
            retracted(retracted, standing);
        }
    }

    private void retracted(Retracted retracted, Standing standing) {
        Entry entry = journal.entry(experiment, retracted.event());
        if (entry == null || entry.sequence() > upTo) {
            return;
        }
        if (entry.event() instanceof Correction correction && !(correction instanceof Retracted)) {
            correction(correction, standing);
        }
        target(entry.event());
    }

    private void target(Event event) {
        if (event instanceof Correction && !(event instanceof ConsentWithdrawn)) {
            return;
        }
        week(event);
        View.answered(event).forEach(this::week);
    }

    private void contribution(ContributionId id) {
        Contributed found = found(id);
        if (found != null) {
            target(found);
        }
    }

    private void week(ContributionId id) {
        Contributed found = found(id);
        if (found != null) {
            week(found);
        }
    }

    private void week(Event event) {
        weeks.add(Week.of(event.at(), zone));
    }

    private @Nullable Contributed found(ContributionId id) {
        List<Entry> found = journal.find(experiment, List.of(id), upTo);
        return found.isEmpty() ? null : (Contributed) found.get(0).event();
    }
}
