package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Week;

/** One run of a replay, hour by hour. Belongs to one thread. */
final class ReplayRun {
    private static final Duration STEP = Duration.ofHours(1);

    private final List<ReplayMoment> moments;
    private final List<Cast> casts;
    private final DeskOptions options;
    private final WorkingHours hours;
    private final Bench bench;
    private final Community community = new Community(null);
    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final List<ReplayWeek> weeks = new ArrayList<>();
    private final Map<String, Integer> shownOnDay = new HashMap<>();
    private final Map<String, Integer> goneInWeek = new HashMap<>();
    private final Map<String, PolicyStatus> atWeekStart = new HashMap<>();
    private final Map<String, DeskView> latest = new TreeMap<>();
    private @Nullable Week week;
    private @Nullable LocalDate day;
    private int next;
    private int suggestions;
    private int mostOnADay;
    private int mostOpen;

    ReplayRun(Replay replay, DeskOptions options, WorkingHours hours) {
        this.moments = replay.moments();
        this.options = options;
        this.hours = hours;
        this.bench = new Bench(replay.policies(), options, hours, System::nanoTime);
        List<Instant> lived = moments.stream()
                .filter(ReplayMoment::isLived)
                .map(ReplayMoment::at)
                .toList();
        this.from = lived.isEmpty() ? null : lived.get(0);
        this.to = lived.isEmpty() ? null : lived.get(lived.size() - 1);
        this.casts = replay.casts(to == null ? Instant.EPOCH : to);
    }

    ReplaySummary summary(Consumer<? super Suggestion> sink) {
        if (to != null) {
            walk(to.plus(STEP), sink);
        }
        closeWeek();
        boolean nobody = isNobody();
        return new ReplaySummary(
                from,
                to,
                nobody ? 0 : casts.size(),
                suggestions,
                bench.status(to == null ? Instant.EPOCH : to.plus(STEP)),
                nobody ? bench.policies.needingModerator() : List.of(),
                weeks,
                mostOnADay,
                mostOpen,
                latest.values().stream()
                        .sorted(Comparator.comparing(DeskView::at).reversed())
                        .toList());
    }

    /** How the desk of each moderator stood at a moment. */
    List<DeskView> views(Instant at) {
        if (from != null && !at.isBefore(from)) {
            walk(at, suggestion -> {});
            step(at, suggestion -> {});
        }
        return casts.stream().map(cast -> view(cast, at)).toList();
    }

    private DeskView view(Cast cast, Instant at) {
        Notebook notebook = bench.notebook(cast.you());
        return new DeskView(
                at, List.copyOf(notebook.open()), notebook.budget.newOn(hours.day(at)), options.gate(), hours, null);
    }

    private boolean isNobody() {
        return casts.get(0).you() == null;
    }

    private void walk(Instant until, Consumer<? super Suggestion> sink) {
        Instant now = from == null ? null : from.truncatedTo(ChronoUnit.HOURS).plus(STEP);
        while (now != null && !now.isAfter(until)) {
            step(now, sink);
            now = later(now);
        }
    }

    private void step(Instant now, Consumer<? super Suggestion> sink) {
        turn(now);
        while (next < moments.size() && !moments.get(next).at().isAfter(now)) {
            community.add(moments.get(next++).fact());
        }
        community.prune(now);
        for (Change change : bench.tick(community, casts, now, false)) {
            Suggestion suggestion = change.suggestion();
            switch (change.what()) {
                case SHOWN -> {
                    suggestions++;
                    String moderator = Digits.key(suggestion.moderator());
                    mostOnADay = Math.max(mostOnADay, shownOnDay.merge(moderator, 1, Integer::sum));
                    sink.accept(suggestion);
                }
                case GONE -> goneInWeek.merge(suggestion.policy().id(), 1, Integer::sum);
                default -> {} // what expired is what else was ignored
            }
        }
        for (Cast cast : casts) {
            DeskView view = view(cast, now);
            mostOpen = Math.max(mostOpen, view.open().size());
            if (view.open().stream().anyMatch(suggestion -> suggestion.at().equals(now))) {
                latest.put(Digits.key(cast.you()), view);
            }
        }
    }

    private void turn(Instant now) {
        LocalDate today = hours.day(now);
        if (!today.equals(day)) {
            day = today;
            shownOnDay.clear();
            Week turned = Week.of(today);
            if (!turned.equals(week)) {
                closeWeek();
                week = turned;
            }
        }
    }

    /** What the counters of the policies gained since the week began. */
    private void closeWeek() {
        for (PolicyStatus now : bench.status(Instant.EPOCH)) {
            PolicyStatus before = atWeekStart.put(now.policy(), now);
            if (week != null) {
                int gone = goneInWeek.getOrDefault(now.policy(), 0);
                int ignored = now.ignored() - (before == null ? 0 : before.ignored());
                ReplayWeek row = new ReplayWeek(
                        week,
                        now.policy(),
                        now.found() - (before == null ? 0 : before.found()),
                        now.shown() - (before == null ? 0 : before.shown()),
                        now.heldBack() - (before == null ? 0 : before.heldBack()),
                        gone,
                        ignored - gone);
                if (!row.isEmpty()) {
                    weeks.add(row);
                }
            }
        }
        goneInWeek.clear();
    }

    /** An hour later, or when something happens again after a long time in which nothing is left to look at. */
    private Instant later(Instant now) {
        Instant coming = next < moments.size() ? moments.get(next).at() : null;
        if (coming != null && community.isEmpty() && coming.isAfter(now.plus(Community.KEPT))) {
            return coming.truncatedTo(ChronoUnit.HOURS).plus(STEP);
        }
        return now.plus(STEP);
    }
}
