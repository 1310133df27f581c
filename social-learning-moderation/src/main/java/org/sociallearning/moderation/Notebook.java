package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;

/**
 * What one moderator was shown, and the noise gate in front of it. Takes all that holds at a moment; lets little of it
 * through. Guarded by the desk's lock.
 */
final class Notebook {
    private static final int CLOSED_KEPT = 200;

    final Cooldowns cooldowns;
    final DayBudget budget;
    private final @Nullable ParticipantId moderator;
    private final NoiseGate gate;
    private final WorkingHours hours;
    private final Map<String, PolicyRun> runs;
    private final Map<String, Suggestion> open = new LinkedHashMap<>();
    private final Map<String, Later> later = new LinkedHashMap<>();
    private final Map<String, Boolean> episodes = new HashMap<>();
    private final Map<SuggestionId, Suggestion> closed = new LinkedHashMap<>();
    private final ShownBefore before = new ShownBefore();
    private final Set<SuggestionId> putOff = new HashSet<>();
    private Set<String> pending = Set.of();

    /** A suggestion that was put off until a day, or was handed over by a colleague and is to be shown. */
    private record Later(LocalDate day, Suggestion suggestion, boolean handedOver) {}

    Notebook(@Nullable ParticipantId moderator, NoiseGate gate, WorkingHours hours, Map<String, PolicyRun> runs) {
        this.moderator = moderator;
        this.gate = gate;
        this.hours = hours;
        this.runs = runs;
        this.cooldowns = new Cooldowns(gate);
        this.budget = new DayBudget(gate, hours);
    }

    /** When what has this key was shown, but for what is open or put off. */
    List<Instant> shownBefore(String key) {
        List<Instant> times = before.times(key);
        boolean stands = open.containsKey(key) || later.containsKey(key);
        return stands && !times.isEmpty() ? times.subList(0, times.size() - 1) : times;
    }

    Set<String> promptsOffered(Instant now) {
        return before.prompts(now);
    }

    boolean held(String key) {
        return episodes.containsKey(key);
    }

    boolean isResting(PolicyDescriptor policy, ContributionId thread, Instant now) {
        if (cooldowns.isMuted(thread)) {
            return true;
        }
        boolean mine = later.values().stream()
                .map(Later::suggestion)
                .anyMatch(put -> put.policy().id().equals(policy.id())
                        && put.finding().threads().contains(thread));
        for (Suggestion suggestion : open.values()) {
            if (suggestion.finding().threads().contains(thread)) {
                boolean same = suggestion.policy().id().equals(policy.id());
                mine |= same;
                if (!same && suggestion.finding().direction() != Direction.NEITHER) {
                    return true;
                }
            }
        }
        return !mine
                && (cooldowns.isTopicResting(policy.id(), thread.value(), now)
                        || cooldowns.isAdvisedOtherwise(thread, null, hours.day(now)));
    }

    /** Closes what no longer holds and redraws what does; nothing new. */
    List<Change> settle(Evaluation evaluation, Instant now) {
        List<Change> changes = new ArrayList<>();
        Map<String, Found> holding = evaluation.byKey();
        for (Map.Entry<String, Suggestion> entry : new ArrayList<>(open.entrySet())) {
            Suggestion known = entry.getValue();
            Found found = holding.get(entry.getKey());
            if (found == null) {
                if (evaluation.answered(known.policy().id())) {
                    changes.add(close(entry.getKey(), AuditEntry.What.GONE));
                }
                continue;
            }
            Suggestion newer = mayGrow(known, found, now) ? grow(known, found, evaluation.people(), now) : known;
            open.put(entry.getKey(), newer);
            Instant expires = newer.finding().expires();
            if (expires != null && !expires.isAfter(now)) {
                changes.add(close(entry.getKey(), AuditEntry.What.EXPIRED));
            } else if (!newer.finding().evidence().equals(known.finding().evidence())) {
                changes.add(new Change(AuditEntry.What.UPDATED, newer));
            }
        }
        later.entrySet()
                .removeIf(put -> !holding.containsKey(put.getKey())
                        && evaluation.answered(
                                put.getValue().suggestion().policy().id()));
        followEpisodes(holding, evaluation);
        return changes;
    }

    private boolean mayGrow(Suggestion known, Found found, Instant now) {
        return added(known, found).stream()
                .noneMatch(thread -> isResting(found.policy(), thread, now) || isContradictedByOpen(thread, found));
    }

    private Suggestion grow(Suggestion known, Found found, int people, Instant now) {
        cooldowns.about(found, added(known, found), now, hours.day(now));
        // what was offered stays offered as long as it is open
        return known.with(found.finding().withPrompts(known.finding().prompts()), people);
    }

    private static Set<ContributionId> added(Suggestion known, Found found) {
        Set<ContributionId> added = new LinkedHashSet<>(found.finding().threads());
        added.removeAll(known.finding().threads());
        return added;
    }

    private void followEpisodes(Map<String, Found> holding, Evaluation evaluation) {
        episodes.entrySet().removeIf(episode -> {
            String policy = episode.getKey().substring(0, episode.getKey().indexOf('/'));
            boolean over = !holding.containsKey(episode.getKey()) && evaluation.answered(policy);
            if (over && !episode.getValue()) {
                run(policy).heldBack++;
            }
            return over;
        });
        holding.forEach((key, found) -> {
            if (episodes.putIfAbsent(key, false) == null) {
                run(found.policy().id()).found++;
            }
        });
    }

    /** Lets through what the gate allows now. */
    List<Change> fresh(Evaluation evaluation, Instant now) {
        LocalDate today = hours.day(now);
        turnPage(today, now);
        List<Change> changes = new ArrayList<>();
        List<Found> waiting = evaluation.found().stream()
                .filter(found -> !open.containsKey(found.key()))
                .filter(found -> isDue(found, now, today))
                .toList();
        for (Found found : waiting) {
            boolean newlyFound = !pending.contains(found.key()) && !later.containsKey(found.key());
            if (newlyFound && budget.mayComeAtOnce(today) && mayShow(found, now, today)) {
                changes.add(show(found, Delivery.AT_ONCE, evaluation.people(), now));
            }
        }
        if (budget.takeDigest(today, now)) {
            for (Found found : waiting) {
                if (!open.containsKey(found.key()) && mayShow(found, now, today)) {
                    changes.add(show(found, Delivery.DIGEST, evaluation.people(), now));
                }
            }
            if (budget.backOn() != null) {
                passOver(waiting, now);
                budget.away(null);
            }
        }
        pending = new HashSet<>();
        waiting.stream().map(Found::key).filter(key -> !open.containsKey(key)).forEach(pending::add);
        return changes;
    }

    private void turnPage(LocalDate today, Instant now) {
        if (budget.turn(today)) {
            cooldowns.prune(now, today);
            before.prune(now);
        }
    }

    /** What gathered during an absence and did not fit into the one digest after it rests as if it had been shown. */
    private void passOver(List<Found> waiting, Instant now) {
        for (Found found : waiting) {
            if (!open.containsKey(found.key())) {
                later.remove(found.key());
                cooldowns.passedOver(found, now);
            }
        }
    }

    private boolean isDue(Found found, Instant now, LocalDate today) {
        Later put = later.get(found.key());
        Instant expires = found.finding().expires();
        if (expires != null && !expires.isAfter(now)) {
            return false;
        }
        return put == null ? cooldowns.allows(found, now, today) : !today.isBefore(put.day());
    }

    private boolean mayShow(Found found, Instant now, LocalDate today) {
        return budget.mayCome(today)
                && open.size() < gate.open()
                && isDue(found, now, today)
                && found.finding().threads().stream()
                        .noneMatch(thread -> isContradictedByOpen(thread, found)
                                || cooldowns.isAdvisedOtherwise(
                                        thread, found.finding().direction(), today));
    }

    private boolean isContradictedByOpen(ContributionId thread, Found found) {
        Direction direction = found.finding().direction();
        return direction != Direction.NEITHER
                && open.values().stream()
                        .anyMatch(other -> other.finding().threads().contains(thread)
                                && other.finding().direction() != Direction.NEITHER
                                && other.finding().direction() != direction);
    }

    private Change show(Found found, Delivery delivery, int people, Instant now) {
        Later put = later.remove(found.key());
        budget.came(delivery);
        cooldowns.shown(found, now, hours.day(now));
        if (put != null && !put.handedOver()) {
            Suggestion again = put.suggestion().with(found.finding(), people);
            open.put(found.key(), again);
            closed.remove(again.id());
            return new Change(AuditEntry.What.SHOWN_AGAIN, again);
        }
        Suggestion suggestion = new Suggestion(
                Digits.id(moderator, found, now),
                found.policy(),
                moderator,
                found.space(),
                found.finding(),
                people,
                now,
                delivery);
        open.put(found.key(), suggestion);
        episodes.put(found.key(), true);
        before.shown(found, now);
        run(found.policy().id()).shown++;
        return new Change(AuditEntry.What.SHOWN, suggestion);
    }

    private Change close(String key, AuditEntry.What what) {
        Suggestion gone = open.remove(key);
        if (gone == null) {
            throw new IllegalStateException("suggestion to close must be open");
        }
        keepClosed(gone);
        if (what == AuditEntry.What.GONE || what == AuditEntry.What.EXPIRED) {
            run(gone.policy().id()).ignored++;
        }
        return new Change(what, gone);
    }

    private void keepClosed(Suggestion suggestion) {
        closed.put(suggestion.id(), suggestion);
        if (closed.size() > CLOSED_KEPT) {
            SuggestionId oldest = closed.keySet().iterator().next();
            closed.remove(oldest);
            putOff.remove(oldest);
        }
    }

    /** Takes in what the moderator says; null when the suggestion is not theirs or long gone. */
    @Nullable
    Change feedback(SuggestionId id, Feedback feedback, Instant now) {
        Suggestion suggestion = find(id);
        if (suggestion == null) {
            return null;
        }
        AuditEntry.What what = AuditEntry.What.valueOf(feedback.name());
        boolean stays = feedback == Feedback.USEFUL;
        if (!stays
                && open.containsKey(suggestion.dedupeKey())
                && open.get(suggestion.dedupeKey()).id().equals(id)) {
            close(suggestion.dedupeKey(), what);
        }
        learn(suggestion, feedback, now);
        return new Change(what, suggestion);
    }

    private void learn(Suggestion suggestion, Feedback feedback, Instant now) {
        String policy = suggestion.policy().id();
        switch (feedback) {
            case ACTED -> {
                run(policy).acted++;
                cooldowns.useful(policy);
            }
            case USEFUL -> {
                run(policy).useful++;
                cooldowns.useful(policy);
            }
            case NOT_NOW -> postpone(suggestion, now);
            case NOT_USEFUL -> {
                run(policy).notUseful++;
                cooldowns.notUseful(policy);
            }
            case WRONG -> {
                run(policy).wrong++;
                cooldowns.wrong(policy, now);
            }
            case MUTE_POLICY -> cooldowns.mutePolicy(policy);
            case MUTE_THREAD -> cooldowns.muteThreads(suggestion.finding().threads());
        }
    }

    private void postpone(Suggestion suggestion, Instant now) {
        LocalDate next = hours.day(now).plusDays(1);
        while (!hours.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        if (putOff.add(suggestion.id())) {
            later.put(suggestion.dedupeKey(), new Later(next, suggestion, false));
        }
    }

    /** Gives up a suggestion that is open, for a colleague to have; null when it is not open. */
    @Nullable
    Change giveUp(SuggestionId id, AuditEntry.What what) {
        for (Suggestion suggestion : open.values()) {
            if (suggestion.id().equals(id)) {
                return close(suggestion.dedupeKey(), what);
            }
        }
        return null;
    }

    boolean isOpen(SuggestionId id) {
        return open.values().stream().anyMatch(suggestion -> suggestion.id().equals(id));
    }

    /** Closes what is open under the same key as what a colleague took up; null when nothing is. */
    @Nullable
    Change takenUp(String key) {
        return open.containsKey(key) ? close(key, AuditEntry.What.TAKEN_UP) : null;
    }

    /** Takes what a colleague hands over: it comes with the next digest, if it holds then and there is room. */
    boolean takeOver(Suggestion from, Instant now) {
        if (cooldowns.isMuted(from.policy().id(), from.finding().threads())) {
            return false;
        }
        if (!open.containsKey(from.dedupeKey())) {
            later.put(from.dedupeKey(), new Later(hours.day(now), from.toward(moderator), true));
        }
        return true;
    }

    /** Closes everything of a moderator who is one no more. */
    List<Change> clear() {
        later.clear();
        return List.copyOf(open.keySet()).stream()
                .map(key -> close(key, AuditEntry.What.GONE))
                .toList();
    }

    Collection<Suggestion> open() {
        return List.copyOf(open.values());
    }

    /** The suggestion of this id, open or closed not too long ago; null when there is none. */
    @Nullable
    Suggestion find(SuggestionId id) {
        return open.values().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(closed.get(id));
    }

    void write(DataOutput out) throws IOException {
        cooldowns.write(out);
        before.write(out);
        MemoryBytes.list(out, open.values(), SuggestionBytes::write);
        MemoryBytes.list(out, later.values(), (to, put) -> {
            to.writeLong(put.day().toEpochDay());
            SuggestionBytes.write(to, put.suggestion());
            to.writeBoolean(put.handedOver());
        });
        MemoryBytes.map(out, episodes, DataOutput::writeBoolean);
        MemoryBytes.list(out, closed.values(), SuggestionBytes::write);
        MemoryBytes.texts(out, putOff.stream().map(SuggestionId::value).toList());
        MemoryBytes.texts(out, pending);
        budget.write(out);
    }

    /** Into a new notebook; what policies said that are at the desk no more is left out. */
    void read(DataInput in) throws IOException {
        cooldowns.read(in);
        before.read(in);
        SuggestionBytes suggestions = new SuggestionBytes(runs, moderator);
        for (Optional<Suggestion> one : MemoryBytes.list(in, suggestions::read)) {
            one.ifPresent(known -> open.put(known.dedupeKey(), known));
        }
        for (int left = in.readInt(); left > 0; left--) {
            LocalDate until = LocalDate.ofEpochDay(in.readLong());
            Optional<Suggestion> put = suggestions.read(in);
            boolean handedOver = in.readBoolean();
            put.ifPresent(known -> later.put(known.dedupeKey(), new Later(until, known, handedOver)));
        }
        MemoryBytes.map(in, episodes, DataInput::readBoolean);
        episodes.keySet().removeIf(key -> !runs.containsKey(key.substring(0, key.indexOf('/'))));
        for (Optional<Suggestion> one : MemoryBytes.list(in, suggestions::read)) {
            one.ifPresent(known -> closed.put(known.id(), known));
        }
        MemoryBytes.texts(in).forEach(id -> putOff.add(SuggestionId.of(id)));
        pending = new HashSet<>(MemoryBytes.texts(in));
        budget.read(in);
    }

    private PolicyRun run(String policy) {
        PolicyRun run = runs.get(policy);
        if (run == null) {
            throw new IllegalStateException("policy (" + policy + ") must be at this desk");
        }
        return run;
    }
}
