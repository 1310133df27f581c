package org.sociallearning.core.journal;

import java.util.Collection;
import java.util.List;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ExperimentId;

/**
 * The entries of one experiment, as facts are made from them.
 *
 * @param <X> what is thrown when they cannot be read
 */
interface Entries<X extends Exception> {
    /** Those that stand at a sequence and change how others read, as {@link Journal#standing}. */
    List<Entry> standing(long upTo) throws X;

    /** The next after a sequence, those of other experiments perhaps among them; none only at the end. */
    List<Entry> after(long sequence, int limit) throws X;

    /** The contributions with these ids, as {@link Journal#find}. */
    List<Entry> find(Collection<ContributionId> contributions, long upTo) throws X;

    /** Those of a journal, through its own methods. */
    static Entries<RuntimeException> of(Journal journal, ExperimentId experiment) {
        return new Entries<>() {
            @Override
            public List<Entry> standing(long upTo) {
                return journal.standing(experiment, upTo);
            }

            @Override
            public List<Entry> after(long sequence, int limit) {
                return journal.after(sequence, limit);
            }

            @Override
            public List<Entry> find(Collection<ContributionId> contributions, long upTo) {
                return journal.find(experiment, contributions, upTo);
            }
        };
    }
}
