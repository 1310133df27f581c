package org.sociallearning.core.experiment;

import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** The fold that makes encounters of what was said about them. */
final class EncounterFold implements Fold<EncounterBook> {
    @Override
    public EncounterBook empty() {
        return new EncounterBook();
    }

    @Override
    public void add(EncounterBook state, Fact fact) {
        if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(EncounterBook state, Event event) {
        if (event instanceof Met met) {
            state.state(met.encounter().value(), Statement.of(met));
        } else if (event instanceof Attended attended && attended.actor() != null) {
            state.attend(attended.encounter().value(), attended.actor().value());
        } else if (event instanceof Volunteered offer && offer.task() == Task.HOSTING && offer.actor() != null) {
            long until =
                    offer.until() == null ? EncounterBook.NEVER : offer.until().toEpochMilli();
            state.offer(
                    offer.actor().value(),
                    new EncounterBook.Offer(
                            offer.at().toEpochMilli(), offer.id().value(), until));
        }
    }

    @Override
    public EncounterBook merge(EncounterBook left, EncounterBook right) {
        left.merge(right);
        return left;
    }

    @Override
    public Codec<EncounterBook> codec() {
        return new EncounterCodec();
    }
}
