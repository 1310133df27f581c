package org.sociallearning.core.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ExperimentId;

/**
 * What the entries of one batch need to know of others, fetched at once: the contributions they name, and the responses to
 * those that they bring. It is asked for a position within the batch and never answers from beyond it. Not thread-safe.
 */
final class Lookups implements View.Contributions {
    private final Journal journal;
    private final ExperimentId experiment;
    private final Map<ContributionId, @Nullable Entry> contributions = new HashMap<>();
    private final Map<ContributionId, List<Entry>> responses = new HashMap<>();
    private long upTo;

    Lookups(Journal journal, ExperimentId experiment, List<Entry> batch) {
        this.journal = journal;
        this.experiment = experiment;
        Set<ContributionId> named = new HashSet<>();
        Set<ContributionId> brought = new HashSet<>();
        for (Entry entry : batch) {
            named.addAll(View.named(entry.event()));
            if (entry.event() instanceof Contributed contributed) {
                brought.add(contributed.contribution());
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        long last = batch.get(batch.size() - 1).sequence();
        named.forEach(id -> contributions.put(id, null));
        byContribution(journal.find(experiment, named, last), contributions);
        for (Entry response : brought.isEmpty() ? List.<Entry>of() : journal.responsesTo(experiment, brought, last)) {
            for (ContributionId parent : View.answered(response.event())) {
                if (brought.contains(parent)) {
                    responses
                            .computeIfAbsent(parent, absent -> new java.util.ArrayList<>(2))
                            .add(response);
                }
            }
        }
    }

    static void byContribution(List<Entry> found, Map<ContributionId, ? super Entry> into) {
        for (Entry entry : found) {
            if (entry.event() instanceof Contributed contributed) {
                into.put(contributed.contribution(), entry);
            }
        }
    }

    /** From now on nothing beyond this sequence is known. */
    void moveTo(long sequence) {
        upTo = sequence;
    }

    @Override
    public @Nullable Entry get(ContributionId id) {
        if (!contributions.containsKey(id)) {
            List<Entry> found = journal.find(experiment, List.of(id), Long.MAX_VALUE);
            contributions.put(id, found.isEmpty() ? null : found.get(0));
        }
        Entry entry = contributions.get(id);
        return entry != null && entry.sequence() <= upTo ? entry : null;
    }

    /** The responses to a contribution of this batch that came before it. */
    List<Entry> earlierResponses(ContributionId contribution) {
        List<Entry> all = responses.getOrDefault(contribution, List.of());
        int end = all.size();
        while (end > 0 && all.get(end - 1).sequence() >= upTo) {
            end--;
        }
        return all.subList(0, end);
    }
}
