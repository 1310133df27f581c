package org.sociallearning.core.journal;

import static org.sociallearning.core.problem.Law.require;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Law;

/** The laws that every {@link Journal} keeps, checked against truth worked out without any journal. */
public final class JournalContract {
    /** Opens journals for the laws. */
    public interface Opener {
        /**
         * Opens the journal of this name: an empty one the first time; where the journal is durable, what was recorded under
         * the name before, when it is opened again after it was closed.
         */
        Journal open(String name);

        /** Whether a journal outlives its closing. */
        boolean isDurable();
    }

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final Instant RECORDED = Instant.parse("2024-06-01T12:00:00Z");
    static final ExperimentId LECTURES = ExperimentId.of("lectures");
    static final ExperimentId OTHER = ExperimentId.of("other");

    private static final int SEEDS = 12;
    private static final int CONTRIBUTIONS = 30;

    private final Opener opener;
    private int opened;

    private JournalContract(Opener opener) {
        this.opener = opener;
    }

    /** The laws, each to be tried on its own. */
    public static List<Law> laws(Opener opener) {
        JournalContract contract = new JournalContract(opener);
        List<Law> laws = new ArrayList<>(List.of(
                Law.of("entries come back as recorded, in order of commit", contract::entriesComeBack),
                Law.of("an event is recorded once an experiment", contract::idempotence),
                Law.of("a contribution is recorded once", contract::contributionsOnce),
                Law.of("an append records all or nothing", contract::allOrNothing),
                Law.of("lookups answer up to a sequence and not beyond it", contract::lookups),
                Law.of("facts are what a plain reading of the history says", contract::factsAreTrue),
                Law.of("facts as they stood at a sequence know nothing later", contract::factsUpTo),
                Law.of("the facts of all weeks are all facts", contract::factsByWeek),
                Law.of("a feed delivers each fact once, whatever the steps", contract::feedDeliversOnce),
                Law.of("a feed tells which weeks corrections touch", contract::feedTellsCorrections),
                Law.of("a feed goes on from any position", contract::feedResumes),
                Law.of("export gives every entry that names the person", contract::exports),
                Law.of("snapshots come back unless they are of another version or position", contract::snapshots),
                Law.of("closing twice is closing once", contract::closesTwice)));
        laws.addAll(ErasureLaws.laws(opener));
        laws.addAll(TrimmingLaws.laws(opener));
        laws.addAll(ConcurrencyLaws.laws(opener));
        if (opener.isDurable()) {
            laws.add(Law.of("all is there after closing and opening", contract::reopens));
        }
        return List.copyOf(laws);
    }

    private Journal open() {
        return opener.open("law-" + ++opened);
    }

    private void entriesComeBack() {
        try (Journal journal = open()) {
            List<Event> history = JournalHistory.corrected(1, CONTRIBUTIONS);
            append(journal, history, 7);
            List<Entry> entries = all(journal, 5);
            require(events(entries).equals(history), "events must come back equal and in the order of appending");
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                require(entry.sequence() == i + 1, "sequences must run from 1 without gaps, not " + entry.sequence());
                require(entry.recordedAt().equals(RECORDED), "the time of recording must come back");
                require(entry.experiment().equals(LECTURES), "the experiment must come back");
            }
            require(journal.last() == history.size(), "last must be the newest sequence");
            require(journal.after(history.size(), 10).isEmpty(), "after the last there must be nothing");
        }
    }

    private void idempotence() {
        try (Journal journal = open()) {
            List<Event> history = JournalHistory.plain(2, 10);
            append(journal, history, history.size());
            Appended again = journal.append(LECTURES, history, RECORDED);
            require(again.recorded() == 0, "nothing may be recorded twice");
            require(again.duplicates().equals(history.stream().map(Event::id).toList()), "duplicates must be named");
            require(again.last() == history.size(), "last must be that of the journal when nothing was written");
            Appended other = journal.append(OTHER, history, RECORDED);
            require(other.recorded() == history.size(), "another experiment has ids of its own");
            Event twice = Joined.of(JournalHistory.person(50), RECORDED);
            Appended batch = journal.append(LECTURES, List.of(twice, twice), RECORDED);
            require(batch.recorded() == 1 && batch.duplicates().size() == 1, "a batch may hold an event twice");
        }
    }

    private void contributionsOnce() {
        try (Journal journal = open()) {
            Contributed one = contribution("1");
            Event same = one.withHeader(new org.sociallearning.core.event.Header(
                    EventId.of("a second telling"), one.at(), one.header().precision(), null, Map.of(), ""));
            Appended batch = journal.append(LECTURES, List.of(one, same), RECORDED);
            Appended later = journal.append(LECTURES, List.of(same), RECORDED);
            require(batch.recorded() == 1 && later.recorded() == 0, "a contribution must be recorded once");
            require(later.duplicates().equals(List.of(same.id())), "the second telling must be named a duplicate");
        }
    }

    private void allOrNothing() {
        try (Journal journal = open()) {
            List<Event> broken = new ArrayList<>(JournalHistory.plain(3, 5));
            broken.add(null);
            boolean thrown = false;
            try {
                journal.append(LECTURES, broken, RECORDED);
            } catch (RuntimeException e) {
                thrown = true;
            }
            require(thrown, "an append with a null event must throw");
            require(journal.last() == 0 && journal.after(0, 10).isEmpty(), "nothing of it may be recorded");
            require(
                    journal.append(LECTURES, broken.subList(0, broken.size() - 1), RECORDED)
                                    .recorded()
                            == broken.size() - 1,
                    "the rest must be new afterwards");
        }
    }

    private void lookups() {
        try (Journal journal = open()) {
            append(journal, JournalHistory.corrected(4, CONTRIBUTIONS), 3);
            journal.append(OTHER, JournalHistory.plain(4, 5), RECORDED);
            List<Entry> entries = all(journal, 100);
            for (long upTo : new long[] {0, 10, entries.size() / 2, entries.size(), Long.MAX_VALUE}) {
                lookups(journal, entries, upTo);
            }
            for (Entry entry : entries) {
                require(
                        entry.equals(
                                journal.entry(entry.experiment(), entry.event().id())),
                        "entry must find by id");
            }
            require(journal.entry(LECTURES, EventId.of("nobody/knows/it")) == null, "an unknown id must give null");
        }
    }

    private static void lookups(Journal journal, List<Entry> entries, long upTo) {
        List<Entry> ours = entries.stream()
                .filter(entry -> entry.experiment().equals(LECTURES) && entry.sequence() <= upTo)
                .toList();
        Set<ContributionId> ids = new HashSet<>();
        entries.forEach(entry -> ids.addAll(View.named(entry.event())));
        List<Entry> contributions = ours.stream()
                .filter(entry -> entry.event() instanceof Contributed)
                .toList();
        require(
                new HashSet<>(journal.find(LECTURES, ids, upTo)).equals(new HashSet<>(contributions)),
                "find must give the contributions up to " + upTo);
        List<Entry> responses = ours.stream()
                .filter(entry -> !View.answered(entry.event()).isEmpty())
                .toList();
        require(journal.responsesTo(LECTURES, ids, upTo).equals(responses), "responses must come once, in order");
        List<Entry> standing = ours.stream()
                .filter(entry -> Standing.isStanding(entry.event()))
                .toList();
        require(journal.standing(LECTURES, upTo).equals(standing), "standing must give corrections and consents");
    }

    private void factsAreTrue() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Event> history = JournalHistory.corrected(seed, CONTRIBUTIONS);
            try (Journal journal = open()) {
                append(journal, history, 11);
                journal.append(OTHER, JournalHistory.corrected(seed, 10), RECORDED);
                same(truth(history), facts(journal, Weeks.ALL, journal.last()), "seed " + seed);
            }
        }
    }

    private void factsUpTo() {
        List<Event> history = JournalHistory.corrected(21, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 10);
            for (int upTo = 0; upTo <= history.size(); upTo += 9) {
                same(truth(history.subList(0, upTo)), facts(journal, Weeks.ALL, upTo), "up to " + upTo);
            }
        }
    }

    private void factsByWeek() {
        List<Event> history = JournalHistory.corrected(31, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 10);
            Map<Fact, Integer> all = facts(journal, Weeks.ALL, journal.last());
            Map<Fact, Integer> summed = new HashMap<>();
            for (Week week : all.keySet().stream().map(Fact::week).collect(Collectors.toCollection(TreeSet::new))) {
                Map<Fact, Integer> cell = facts(journal, Weeks.of(List.of(week)), journal.last());
                cell.keySet().forEach(fact -> require(fact.week().equals(week), "a fact must lie in its week"));
                summed.putAll(cell);
            }
            same(all, summed, "summed over the weeks");
        }
    }

    private void feedDeliversOnce() {
        for (int step : new int[] {1, 3, 1000}) {
            List<Event> history = JournalHistory.plain(40 + step, CONTRIBUTIONS);
            try (Journal journal = open()) {
                append(journal, history, 4);
                LiveCount count = new LiveCount();
                Feed feed = Feed.of(journal, LECTURES, ZONE);
                long position = 0;
                for (long next = feed.advance(0, step, count); next > position; ) {
                    position = next;
                    Map<Fact, Integer> soFar = count.read(feed.facts(position));
                    same(truth(history.subList(0, (int) position)), soFar, "steps of " + step + " at " + position);
                    next = feed.advance(position, step, count);
                }
                require(position == journal.last(), "a feed must reach the end");
            }
        }
    }

    private void feedTellsCorrections() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Event> history = JournalHistory.corrected(60 + seed, CONTRIBUTIONS);
            try (Journal journal = open()) {
                append(journal, history, 6);
                LiveCount count = new LiveCount();
                Feed feed = Feed.of(journal, LECTURES, ZONE);
                int step = 1 + seed % 5;
                for (long position = 0; position < journal.last(); ) {
                    position = feed.advance(position, step, count);
                    same(
                            truth(history.subList(0, (int) position)),
                            count.read(feed.facts(position)),
                            "seed " + seed + " at " + position);
                }
            }
        }
    }

    private void feedResumes() {
        List<Event> history = JournalHistory.corrected(80, CONTRIBUTIONS);
        try (Journal journal = open()) {
            append(journal, history, 6);
            LiveCount count = new LiveCount();
            for (long position = 0; position < journal.last(); ) {
                Feed fresh = Feed.of(journal, LECTURES, ZONE);
                position = fresh.advance(position, 7, count);
            }
            Feed last = Feed.of(journal, LECTURES, ZONE);
            same(truth(history), count.read(last.facts(journal.last())), "a new feed for each step");
        }
    }

    private void exports() {
        try (Journal journal = open()) {
            append(journal, JournalHistory.corrected(90, CONTRIBUTIONS), 6);
            ParticipantId person = JournalHistory.person(1);
            List<Entry> exported = new ArrayList<>();
            journal.export(LECTURES, person, exported::add);
            List<Entry> expected = all(journal, 100).stream()
                    .filter(entry -> entry.event().toString().contains(person.value()))
                    .filter(entry -> Naming.names(entry.event(), person))
                    .toList();
            require(!expected.isEmpty() && exported.equals(expected), "export must give what names the person");
        }
    }

    private void snapshots() {
        try (Journal journal = open()) {
            append(journal, JournalHistory.plain(100, 5), 100);
            Snapshot snapshot = new Snapshot("sharing 1", 3, new byte[] {1, 2, 3});
            Snapshots snapshots = journal.snapshots();
            require(snapshots.read(LECTURES, "a", "sharing 1") == null, "there must be none at first");
            snapshots.write(LECTURES, "a", snapshot);
            require(Objects.equals(snapshots.read(LECTURES, "a", "sharing 1"), snapshot), "a snapshot must come back");
            require(snapshots.read(LECTURES, "a", "sharing 2") == null, "another version must read as none");
            require(snapshots.read(OTHER, "a", "sharing 1") == null, "each experiment has its own");
            snapshots.write(LECTURES, "a", new Snapshot("sharing 1", 1_000_000, new byte[0]));
            require(snapshots.read(LECTURES, "a", "sharing 1") == null, "one of the future must read as none");
        }
    }

    private void closesTwice() {
        Journal journal = open();
        journal.close();
        journal.close();
    }

    private void reopens() {
        String name = "law-" + ++opened;
        List<Event> history = JournalHistory.corrected(110, CONTRIBUTIONS);
        List<Entry> before;
        try (Journal journal = opener.open(name)) {
            append(journal, history, 6);
            journal.snapshots().write(LECTURES, "a", new Snapshot("1", 3, new byte[] {7}));
            before = all(journal, 100);
        }
        try (Journal journal = opener.open(name)) {
            require(all(journal, 100).equals(before), "all entries must be there");
            require(journal.append(LECTURES, history, RECORDED).recorded() == 0, "they must still be known");
            require(journal.snapshots().read(LECTURES, "a", "1") != null, "snapshots must be there");
            journal.append(LECTURES, List.of(Left.of(JournalHistory.person(0), RECORDED)), RECORDED);
            require(journal.last() == history.size() + 1, "sequences must go on");
            same(truth(events(all(journal, 100))), facts(journal, Weeks.ALL, journal.last()), "after opening again");
        }
    }

    static Contributed contribution(String key) {
        ContributionId id = ContributionId.of("forum", "post", key);
        return Contributed.of(
                ContributionKind.REMARK, id, SpaceId.of("s"), JournalHistory.person(0), JournalHistory.START);
    }

    static void append(Journal journal, List<Event> events, int batch) {
        for (int i = 0; i < events.size(); i += batch) {
            journal.append(LECTURES, events.subList(i, Math.min(events.size(), i + batch)), RECORDED);
        }
    }

    static List<Entry> all(Journal journal, int page) {
        List<Entry> all = new ArrayList<>();
        List<Entry> next = journal.after(0, page);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = journal.after(all.get(all.size() - 1).sequence(), page);
        }
        return all;
    }

    static List<Event> events(List<Entry> entries) {
        return entries.stream().map(Entry::event).collect(Collectors.toList());
    }

    static Map<Fact, Integer> truth(List<Event> history) {
        return new JournalTruth(history, Set.of(), RECORDED, ZONE).facts();
    }

    /** How often each fact is delivered. */
    static Map<Fact, Integer> facts(Journal journal, Weeks weeks, long upTo) {
        Map<Fact, Integer> counts = new HashMap<>();
        journal.facts(LECTURES, ZONE, weeks, upTo, () -> fact -> {
            synchronized (counts) {
                counts.merge(fact, 1, Integer::sum);
            }
        });
        return counts;
    }

    static void same(Map<Fact, Integer> expected, Map<Fact, Integer> actual, String where) {
        require(expected.equals(actual), "facts differ, " + where + JournalTruth.difference(expected, actual));
    }
}
