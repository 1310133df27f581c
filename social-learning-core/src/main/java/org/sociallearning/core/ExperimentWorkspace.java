package org.sociallearning.core;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.community.Community;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReader;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.ExperimentOutbox;
import org.sociallearning.core.journal.Feed;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.journal.Merges;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.core.talent.TalentMap;

/** One experiment, opened. */
final class ExperimentWorkspace implements Workspace {
    /** Runs what must not run once the library is closed. */
    @FunctionalInterface
    interface WhileOpen {
        <T> T run(Supplier<T> action);
    }

    private final ExperimentId experiment;
    private final ZoneId zone;
    private final Journal journal;
    private final @Nullable Outbox outbox;
    private final EventValidator checks;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final TextRetention texts;
    private final WhileOpen open;
    private final ConsentGate gate;
    private final Turned turned = new Turned();
    private final Intake intake;
    private final Followers followers;
    private final Supplier<Roster> roster;
    private final TalentMap talents;
    private final OnDemand<Experiment> overview;
    private final OnDemand<Community> community;

    ExperimentWorkspace(
            ExperimentId experiment,
            ZoneId zone,
            Journal journal,
            @Nullable Outbox outbox,
            Pseudonyms pseudonyms,
            Clock clock,
            EventValidator checks,
            TextStep texts,
            HostThreads threads,
            WhileOpen open) {
        this.experiment = experiment;
        this.zone = zone;
        this.journal = journal;
        this.outbox = outbox;
        this.checks = checks;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.texts = texts.retention();
        this.open = open;
        this.gate = new ConsentGate(journal, experiment);
        this.intake = new Intake(experiment, journal, clock, checks, texts, gate, turned);
        this.followers = new Followers(journal, experiment, zone, clock, threads);
        RosterFold members = new RosterFold();
        FoldFollower<RosterState, Roster> lane = new FoldFollower<>("roster", members, members::read);
        followers.add(lane);
        this.roster = () -> followers.consult(lane, lane::view);
        FollowedFolds folds = new FollowedFolds(followers);
        this.talents = TalentMap.of(folds, roster, clock);
        this.overview = new OnDemand<>(() -> Experiment.of(folds, this::facts, roster, zone, clock));
        this.community = new OnDemand<>(() -> Community.of(folds, roster, talents, clock));
    }

    @Override
    public ExperimentId experiment() {
        return experiment;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ParticipantId participant(String hostId) {
        for (ParticipantId former : pseudonyms.formerly(experiment, hostId)) {
            if (journal.keepsOut(experiment, former)) {
                // erased under an earlier key: that is the name by which they are kept out
                return former;
            }
        }
        return pseudonyms.of(experiment, hostId);
    }

    /** Records for everybody who is known by a pseudonym of an earlier key who they are now. */
    void renewPeople() {
        List<Event> renewals = new ArrayList<>();
        Set<ParticipantId> known = new LinkedHashSet<>();
        List<Merged> merged = new ArrayList<>();
        for (Entry entry : journal.standing(experiment, journal.last())) {
            // whoever withdrew is in no roster, and must not come back under another name
            if (entry.event().actor() != null) {
                known.add(entry.event().actor());
            }
            if (entry.event() instanceof Merged merge) {
                known.addAll(List.of(merge.alias(), merge.person()));
                merged.add(merge);
            }
        }
        roster().forEach(known::add);
        Merges merges = Merges.of(merged);
        for (ParticipantId person : known) {
            ParticipantId now = pseudonyms.renewed(experiment, person);
            if (now != null && !merges.ids(person).contains(now)) {
                renewals.add(Merged.of(person, now, clock.instant()));
            }
        }
        if (!renewals.isEmpty()) {
            record(renewals);
        }
    }

    @Override
    public Recorded record(List<? extends Event> events) {
        Recorded recorded = open.run(() -> intake.record(events));
        followers.recorded();
        return recorded;
    }

    @Override
    public ExperimentOutbox outbox() {
        if (outbox == null) {
            throw noOutbox();
        }
        return outbox.of(experiment, event -> checks.check(String.valueOf(event.id()), event), clock);
    }

    static SocialLearningException noOutbox() {
        return new SocialLearningException("outbox (none) must be given to the builder."
                + " Maybe SocialLearning.builder().outbox(Outbox.jdbc(HostDatabase.of(dataSource)))");
    }

    @Override
    public Lease lease(String name) {
        return journal.lease(experiment, name);
    }

    @Override
    public Recorded end() {
        return record(Ended.of(EventId.of("social-learning", "ended", experiment.value()), clock.instant()));
    }

    @Override
    public ImportReport importFrom(EventReader reader, Source source, ImportOptions options) {
        ImportReport report = open.run(() -> new ImportRun(this, intake, options).run(reader, source));
        followers.recorded();
        return report;
    }

    @Override
    public void follow(Follower follower) {
        followers.add(follower);
    }

    @Override
    public void save() {
        followers.save();
    }

    @Override
    public void catchUp() {
        followers.catchUp();
    }

    /** Gives followers nothing more, waits for those that are under way, and keeps their states. */
    void closing() {
        followers.end();
    }

    @Override
    public <T> T consult(Follower follower, Function<? super Facts, ? extends T> reading) {
        return followers.consult(follower, reading);
    }

    @Override
    public Experiment overview() {
        return overview.get();
    }

    @Override
    public Community community() {
        return community.get();
    }

    @Override
    public TalentMap talents() {
        return talents;
    }

    @Override
    public Facts facts() {
        return Feed.of(journal, experiment, zone).facts(journal.last());
    }

    @Override
    public Roster roster() {
        return roster.get();
    }

    @Override
    public long position() {
        return journal.last();
    }

    @Override
    public boolean await(long sequence, Duration atMost) throws InterruptedException {
        return followers.await(sequence, atMost);
    }

    @Override
    public void erase(ParticipantId person) {
        Set<ParticipantId> ids = RightOfAccess.ids(journal, experiment, person);
        open.run(() -> {
            if (outbox != null) {
                outbox.erase(journal, experiment, person);
            }
            return journal.erase(experiment, person, clock.instant());
        });
        gate.reset();
        turned.forget();
        catchUp();
        followers.erased(ids);
    }

    @Override
    public long forgetBefore(Instant before) {
        Instant latest = clock.instant().minus(Duration.ofDays(LEAST_DAYS_KEPT));
        if (before.isAfter(latest)) {
            throw new SocialLearningException("time before which all is forgotten (" + before + ") must be at least "
                    + LEAST_DAYS_KEPT + " days ago. Maybe " + latest);
        }
        Instant monday = Week.of(before, zone).start(zone);
        followers.forgetting(monday);
        long changed = open.run(() -> journal.forget(experiment, monday, clock.instant()));
        turned.forget();
        catchUp();
        followers.save();
        return changed;
    }

    @Override
    public long purgeTexts() {
        Instant before = clock.instant().minus(texts.time());
        long changed = open.run(() -> journal.purgeTexts(experiment, before, clock.instant()));
        if (changed > 0) {
            catchUp();
            followers.erased(Set.of());
        }
        return changed;
    }

    @Override
    public void export(ParticipantId person, Consumer<? super Event> sink) {
        RightOfAccess.of(journal, experiment, person).events().forEach(sink);
    }

    @Override
    public void export(ParticipantId person, OutputStream out) {
        RightOfAccess.of(journal, experiment, person).write(out);
    }

    @Override
    public Explanation explain(EventId id) {
        Entry entry = journal.entry(experiment, id);
        if (entry == null) {
            String reason = turned.reason(id);
            return reason == null
                    ? new Explanation(
                            id, Explanation.Status.UNKNOWN, "no event of this id was offered or is remembered")
                    : new Explanation(id, Explanation.Status.NOT_RECORDED, reason);
        }
        Week week = Week.of(entry.event().at(), zone);
        boolean[] counted = new boolean[1];
        facts().each(Weeks.of(List.of(week)), fact -> {
            if (fact instanceof Happened happened && happened.event().id().equals(id)) {
                counted[0] = true;
            }
        });
        return counted[0]
                ? new Explanation(id, Explanation.Status.COUNTED, "entry " + entry.sequence() + " in week " + week)
                : new Explanation(
                        id,
                        Explanation.Status.CORRECTED,
                        "entry " + entry.sequence()
                                + " is a correction, or a correction or erasure keeps it from counting");
    }

    @Override
    public List<FollowerHealth> health() {
        return followers.health();
    }
}
