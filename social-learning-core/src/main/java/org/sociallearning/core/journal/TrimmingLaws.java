package org.sociallearning.core.journal;

import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.OTHER;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.append;
import static org.sociallearning.core.journal.JournalContract.facts;
import static org.sociallearning.core.journal.JournalContract.same;
import static org.sociallearning.core.problem.Law.require;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Custom;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Law;

/** What holds after a journal gave up what was kept too long. */
final class TrimmingLaws {
    private static final int SEEDS = 4;
    private static final int CONTRIBUTIONS = 40;
    private static final Week CUT = Week.of(JournalHistory.START, ZONE).plus(3);
    private static final Instant BEFORE = CUT.start(ZONE);
    private static final Weeks SINCE = Weeks.range(CUT, CUT.plus(20));

    private final JournalContract.Opener opener;
    private int opened;

    private TrimmingLaws(JournalContract.Opener opener) {
        this.opener = opener;
    }

    static List<Law> laws(JournalContract.Opener opener) {
        TrimmingLaws trimming = new TrimmingLaws(opener);
        return List.of(
                Law.of("what happened before a time is forgotten and the facts since stay", trimming::forgets),
                Law.of("texts go that are too old or no longer agreed to", trimming::purges),
                Law.of("giving up nothing writes nothing", trimming::writesNothing));
    }

    private Journal open() {
        return opener.open("trimming-" + ++opened);
    }

    private void forgets() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Event> history = JournalHistory.plain(400 + seed, CONTRIBUTIONS);
            try (Journal journal = open()) {
                append(journal, history, 8);
                journal.append(OTHER, history, RECORDED);
                Map<Fact, Integer> since = facts(journal, SINCE, journal.last());
                long others = count(journal, OTHER);

                require(journal.forget(LECTURES, BEFORE, RECORDED) > 0, "forgetting must change entries");

                same(since, facts(journal, SINCE, journal.last()), "of the weeks since, seed " + seed);
                require(count(journal, OTHER) == others, "another experiment must stay as it is");
                for (Entry entry : all(journal, 50)) {
                    Event event = entry.event();
                    boolean old =
                            entry.experiment().equals(LECTURES) && event.at().isBefore(BEFORE);
                    boolean answers = !View.answered(event).isEmpty();
                    require(
                            !old || Trimming.stays(event) || event instanceof Custom || answers,
                            "entry " + entry.sequence() + " must be forgotten");
                }
                Event told = journal.after(journal.last() - 1, 1).get(0).event();
                require(
                        told instanceof Erased erased && BEFORE.equals(erased.before()),
                        "the time before which was forgotten must be told");
            }
        }
    }

    private static long count(Journal journal, org.sociallearning.core.event.ExperimentId experiment) {
        return all(journal, 50).stream()
                .filter(entry -> entry.experiment().equals(experiment))
                .count();
    }

    private void purges() {
        List<Event> history = JournalHistory.plain(410, CONTRIBUTIONS);
        ParticipantId person = JournalHistory.person(1);
        try (Journal journal = open()) {
            append(journal, history, 8);
            ConsentWithdrawn withdrawn = ConsentWithdrawn.of(person, RECORDED, Consent.KEEP_TEXT);
            journal.append(LECTURES, List.of(withdrawn), RECORDED);

            require(journal.purgeTexts(LECTURES, BEFORE, RECORDED) > 0, "purging must change entries");

            boolean any = false;
            for (Entry entry : all(journal, 50)) {
                if (entry.event() instanceof Contributed said && said.text() != null) {
                    any = true;
                    require(!said.at().isBefore(BEFORE), "a text that is too old must go");
                    require(!person.equals(said.actor()), "a text that is no longer agreed to must go");
                }
            }
            require(any, "other texts must stay");
            require(journal.last() == journal.after(0, Integer.MAX_VALUE).size(), "every entry must stay");
        }
    }

    private void writesNothing() {
        try (Journal journal = open()) {
            append(journal, JournalHistory.plain(420, 10), 8);
            long last = journal.last();
            require(journal.forget(LECTURES, Instant.EPOCH, RECORDED) == 0, "nothing was that old");
            require(journal.purgeTexts(LECTURES, Instant.EPOCH, RECORDED) == 0, "no text was that old");
            require(journal.last() == last, "nothing must be written");
        }
    }
}
