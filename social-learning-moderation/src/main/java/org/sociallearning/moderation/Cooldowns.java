package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;

/** What one moderator is not to be told now: what was shown lately, muted, or contradicts today. Guarded by the desk's lock. */
final class Cooldowns {
    private static final int LARGEST_FACTOR = 1 << 20;

    private final NoiseGate gate;
    private final Map<String, Instant> policyShown = new HashMap<>();
    private final Map<Topic, Instant> topicShown = new HashMap<>();
    private final Map<String, Integer> factors = new HashMap<>();
    private final Map<String, Deque<Instant>> wrongs = new HashMap<>();
    private final Map<String, Instant> asleepUntil = new HashMap<>();
    private final Map<ContributionId, Advice> advised = new HashMap<>();
    private final Set<String> mutedPolicies = new HashSet<>();
    private final Set<ContributionId> mutedThreads = new HashSet<>();
    private final Set<String> shownOnce = new HashSet<>();

    /** A policy with a thread, or with the subject of a finding that is about no thread. */
    private record Topic(String policy, String about) {
        /** Ids of policies hold no slash. */
        static Topic parse(String text) {
            int slash = text.indexOf('/');
            return new Topic(text.substring(0, slash), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return policy + '/' + about;
        }
    }

    /** What was suggested about a thread on a day. */
    private record Advice(LocalDate day, Direction direction) {}

    Cooldowns(NoiseGate gate) {
        this.gate = gate;
    }

    boolean isAsleep(String policy, Instant now) {
        Instant until = asleepUntil.get(policy);
        return mutedPolicies.contains(policy) || (until != null && now.isBefore(until));
    }

    boolean isMuted(String policy, Set<ContributionId> threads) {
        return mutedPolicies.contains(policy) || threads.stream().anyMatch(this::isMuted);
    }

    boolean isMuted(ContributionId thread) {
        return mutedThreads.contains(thread);
    }

    /** The threads of which anything at all is remembered. */
    void threads(Consumer<? super ContributionId> sink) {
        mutedThreads.forEach(sink);
        advised.keySet().forEach(sink);
        topicShown.keySet().forEach(topic -> sink.accept(ContributionId.of(topic.about())));
    }

    boolean isTopicResting(String policy, String about, Instant now) {
        return isWithin(topicShown.get(new Topic(policy, about)), gate.threadCooldown(), policy, now);
    }

    boolean isAdvisedOtherwise(ContributionId thread, @Nullable Direction direction, LocalDate today) {
        Advice advice = advised.get(thread);
        return advice != null
                && advice.day().equals(today)
                && advice.direction() != Direction.NEITHER
                && direction != Direction.NEITHER
                && advice.direction() != direction;
    }

    /** Whether something new may be said, leaving aside how much was said today. */
    boolean allows(Found found, Instant now, LocalDate today) {
        String policy = found.policy().id();
        Finding finding = found.finding();
        if (shownOnce.contains(found.key())
                || isWithin(policyShown.get(policy), gate.policyCooldown(), policy, now)
                || (finding.threads().isEmpty() && isTopicResting(policy, found.key(), now))) {
            return false;
        }
        return finding.threads().stream()
                .noneMatch(thread -> isMuted(thread)
                        || isTopicResting(policy, thread.value(), now)
                        || isAdvisedOtherwise(thread, finding.direction(), today));
    }

    private boolean isWithin(@Nullable Instant shown, Duration cooldown, String policy, Instant now) {
        if (shown == null) {
            return false;
        }
        int factor = factors.getOrDefault(policy, 1);
        Duration longest = gate.longestCooldown();
        Duration rest = cooldown.compareTo(longest.dividedBy(factor)) >= 0 && factor > 1
                ? longest
                : cooldown.multipliedBy(factor);
        return now.isBefore(shown.plus(rest));
    }

    void shown(Found found, Instant now, LocalDate today) {
        policyShown.put(found.policy().id(), now);
        if (found.finding().once()) {
            shownOnce.add(found.key());
        }
        if (found.finding().threads().isEmpty()) {
            topicShown.put(new Topic(found.policy().id(), found.key()), now);
        }
        about(found, found.finding().threads(), now, today);
    }

    /** Something rests with its threads as if it had been shown, and its policy does not. */
    void passedOver(Found found, Instant now) {
        if (found.finding().threads().isEmpty()) {
            topicShown.put(new Topic(found.policy().id(), found.key()), now);
        }
        for (ContributionId thread : found.finding().threads()) {
            topicShown.put(new Topic(found.policy().id(), thread.value()), now);
        }
    }

    /** Threads that came into what is shown. */
    void about(Found found, Set<ContributionId> threads, Instant now, LocalDate today) {
        for (ContributionId thread : threads) {
            topicShown.put(new Topic(found.policy().id(), thread.value()), now);
            if (found.finding().direction() != Direction.NEITHER) {
                advised.put(thread, new Advice(today, found.finding().direction()));
            }
        }
    }

    void useful(String policy) {
        factors.computeIfPresent(policy, (id, factor) -> factor <= 2 ? null : factor / 2);
    }

    void notUseful(String policy) {
        factors.merge(policy, 2, (factor, two) -> Math.min(LARGEST_FACTOR, factor * two));
    }

    void wrong(String policy, Instant now) {
        Deque<Instant> times = wrongs.computeIfAbsent(policy, id -> new ArrayDeque<>());
        times.addLast(now);
        times.removeIf(time -> !time.isAfter(now.minus(gate.snooze())));
        if (times.size() >= gate.wrongs()) {
            asleepUntil.put(policy, now.plus(gate.snooze()));
            times.clear();
        }
    }

    void mutePolicy(String policy) {
        mutedPolicies.add(policy);
    }

    void muteThreads(Set<ContributionId> threads) {
        mutedThreads.addAll(threads);
    }

    void unmute() {
        mutedPolicies.clear();
        mutedThreads.clear();
        asleepUntil.clear();
    }

    void write(DataOutput out) throws IOException {
        MemoryBytes.map(out, policyShown, MemoryBytes::instant);
        Map<String, Instant> topics = new HashMap<>();
        topicShown.forEach((topic, shown) -> topics.put(topic.toString(), shown));
        MemoryBytes.map(out, topics, MemoryBytes::instant);
        MemoryBytes.map(out, factors, DataOutput::writeInt);
        MemoryBytes.map(out, wrongs, (to, times) -> MemoryBytes.list(to, times, MemoryBytes::instant));
        MemoryBytes.map(out, asleepUntil, MemoryBytes::instant);
        Map<String, Advice> advice = new HashMap<>();
        advised.forEach((thread, given) -> advice.put(thread.value(), given));
        MemoryBytes.map(out, advice, (to, given) -> {
            to.writeLong(given.day().toEpochDay());
            MemoryBytes.word(to, given.direction());
        });
        MemoryBytes.texts(out, mutedPolicies);
        MemoryBytes.texts(out, mutedThreads.stream().map(ContributionId::value).toList());
        MemoryBytes.texts(out, shownOnce);
    }

    /** Into new cooldowns. */
    void read(DataInput in) throws IOException {
        MemoryBytes.map(in, policyShown, MemoryBytes::instant);
        Map<String, Instant> topics = new HashMap<>();
        MemoryBytes.map(in, topics, MemoryBytes::instant);
        topics.forEach((topic, shown) -> topicShown.put(Topic.parse(topic), shown));
        MemoryBytes.map(in, factors, DataInput::readInt);
        MemoryBytes.map(in, wrongs, from -> new ArrayDeque<>(MemoryBytes.list(from, MemoryBytes::instant)));
        MemoryBytes.map(in, asleepUntil, MemoryBytes::instant);
        Map<String, Advice> advice = new HashMap<>();
        MemoryBytes.map(
                in,
                advice,
                from -> new Advice(LocalDate.ofEpochDay(from.readLong()), MemoryBytes.word(from, Direction.class)));
        advice.forEach((thread, given) -> advised.put(ContributionId.of(thread), given));
        mutedPolicies.addAll(MemoryBytes.texts(in));
        MemoryBytes.texts(in).forEach(thread -> mutedThreads.add(ContributionId.of(thread)));
        shownOnce.addAll(MemoryBytes.texts(in));
    }

    /** Forgets what no longer matters. */
    void prune(Instant now, LocalDate today) {
        Instant longest = now.minus(
                gate.longestCooldown().compareTo(gate.threadCooldown()) > 0
                        ? gate.longestCooldown()
                        : gate.threadCooldown());
        topicShown.values().removeIf(shown -> shown.isBefore(longest));
        advised.values().removeIf(advice -> advice.day().isBefore(today));
    }
}
