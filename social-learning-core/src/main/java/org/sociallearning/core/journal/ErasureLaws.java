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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Law;

/** What holds after a person was erased. */
final class ErasureLaws {
    private static final int SEEDS = 12;
    private static final int CONTRIBUTIONS = 30;
    private static final ParticipantId PERSON = JournalHistory.person(1);

    private final JournalContract.Opener opener;
    private int opened;

    private ErasureLaws(JournalContract.Opener opener) {
        this.opener = opener;
    }

    static List<Law> laws(JournalContract.Opener opener) {
        ErasureLaws erasure = new ErasureLaws(opener);
        return List.of(
                Law.of("an erased person counts as someone from the beginning", erasure::someoneFromTheBeginning),
                Law.of("an erased person leaves no trace", erasure::noTrace),
                Law.of("an erased person is kept out of later appends", erasure::keptOut),
                Law.of("a follower learns that somebody was erased", erasure::followersLearn),
                Law.of("erasing in one experiment changes no other", erasure::othersStay),
                Law.of("an erasure drops snapshots taken before it", erasure::snapshotsGo));
    }

    private Journal open() {
        return opener.open("erasure-" + ++opened);
    }

    private void someoneFromTheBeginning() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Event> history = JournalHistory.corrected(200 + seed, CONTRIBUTIONS);
            try (Journal journal = open()) {
                append(journal, history, 8);
                long changed = journal.erase(LECTURES, PERSON, RECORDED);
                require(changed > 0, "erasing must change entries");
                same(someone(history), facts(journal, Weeks.ALL, journal.last()), "seed " + seed);
            }
        }
    }

    private static Map<Fact, Integer> someone(List<Event> history) {
        return new JournalTruth(history, Set.of(PERSON), RECORDED, ZONE).facts();
    }

    private void noTrace() {
        List<Event> history = JournalHistory.corrected(220, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 8);
            journal.erase(LECTURES, PERSON, RECORDED);
            List<Entry> left = all(journal, 50);
            for (Entry entry : left) {
                require(
                        !entry.toString().contains(PERSON.value()),
                        "entry " + entry.sequence() + " must not name an erased person");
            }
            journal.export(LECTURES, PERSON, entry -> require(false, "there must be nothing to export"));
            Entry last = left.get(left.size() - 1);
            require(last.event() instanceof Erased && last.sequence() == journal.last(), "the erasure must be told");
            require(journal.erase(LECTURES, PERSON, RECORDED) == 0, "erasing again must find nothing");
        }
    }

    private void keptOut() {
        List<Event> history = JournalHistory.corrected(230, CONTRIBUTIONS);
        String name = "erasure-" + ++opened;
        Map<Fact, Integer> before;
        try (Journal journal = opener.open(name)) {
            append(journal, history, 8);
            journal.erase(LECTURES, PERSON, RECORDED);
            before = facts(journal, Weeks.ALL, journal.last());
            keptOut(journal, history, before);
        }
        if (opener.isDurable()) {
            try (Journal journal = opener.open(name)) {
                keptOut(journal, history, before);
            }
        }
    }

    private static void keptOut(Journal journal, List<Event> history, Map<Fact, Integer> before) {
        Appended again = journal.append(LECTURES, history, RECORDED);
        require(again.suppressed() > 0, "events of an erased person must be suppressed");
        for (Entry entry : all(journal, 50)) {
            require(!Naming.names(entry.event(), PERSON), "an erased person must not come back");
        }
        require(journal.keepsOut(LECTURES, PERSON), "who was erased must be known to be kept out");
        require(!journal.keepsOut(OTHER, PERSON), "who was erased in one experiment is kept out of no other");
        same(before, facts(journal, Weeks.ALL, journal.last()), "after an import of the same history again");
    }

    private void followersLearn() {
        List<Event> history = JournalHistory.corrected(240, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 8);
            LiveCount count = new LiveCount();
            Feed feed = Feed.of(journal, LECTURES, ZONE);
            long position = feed.advance(0, 10_000, count);
            journal.erase(LECTURES, PERSON, RECORDED);
            position = feed.advance(position, 10_000, count);
            same(someone(history), count.read(feed.facts(position)), "of a follower");
        }
    }

    private void othersStay() {
        List<Event> history = JournalHistory.corrected(250, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 8);
            journal.append(OTHER, history, RECORDED);
            List<Entry> before = of(journal);
            journal.erase(LECTURES, PERSON, RECORDED);
            require(of(journal).equals(before), "another experiment must stay as it is");
        }
    }

    private static List<Entry> of(Journal journal) {
        List<Entry> others = new ArrayList<>(all(journal, 50));
        others.removeIf(entry -> !entry.experiment().equals(OTHER));
        return others;
    }

    private void snapshotsGo() {
        try (Journal journal = open()) {
            append(journal, JournalHistory.plain(260, 5), 100);
            Snapshot old = new Snapshot("1", 3, new byte[] {1});
            journal.snapshots().write(LECTURES, "a", old);
            journal.erase(LECTURES, PERSON, RECORDED);
            require(journal.snapshots().read(LECTURES, "a", "1") == null, "a snapshot of before must be gone");
            journal.snapshots().write(LECTURES, "a", old);
            require(journal.snapshots().read(LECTURES, "a", "1") == null, "one of before must not come back");
        }
    }
}
