package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

/** Policies that throw, are slow or never come back, asked on the host's threads. */
@Tag("once")
@Requirement("F3")
class PolicyCallTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final Feed feed = new Feed();
    private final ParticipantId mo = feed.participant("mo");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Suggestion> told = new ArrayList<>();

    PolicyCallTest() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
        feed.happens(Contributed.question("forum", "1", feed.participant("anna"), time(0, 8)));
    }

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private Desk desk(Function<Situation, List<Finding>> bad) {
        ModerationPolicy policy = new ModerationPolicy() {
            @Override
            public PolicyDescriptor descriptor() {
                return PolicyDescriptor.of("acme.bad", "1", Tip.SAFETY).withScope(Scope.COMMUNITY);
            }

            @Override
            public List<Finding> evaluate(Situation situation) {
                asked.incrementAndGet();
                return bad.apply(situation);
            }
        };
        DeskOptions options = DeskOptions.withDefaults().withSlow(LIMIT).on(threads);
        return Desk.attach(feed.workspace(), List.of(policy, Policies.seen()), options, told::add);
    }

    private void tickAt(Desk desk, Instant at) {
        feed.moveTo(at);
        desk.tick();
    }

    private static PolicyStatus bad(Desk desk) {
        return desk.policies().get(0);
    }

    /** Whatever interrupts it. */
    private List<Finding> hang() {
        while (true) {
            try {
                release.await();
                return List.of();
            } catch (InterruptedException e) {
                // goes on for ever, as bad code does
            }
        }
    }

    @Test
    void holdsTheDeskNoLongerThanItMayAndTellsWhatTheOthersFound() {
        Desk desk = desk(situation -> hang());

        long start = System.nanoTime();
        tickAt(desk, time(1, 9));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isGreaterThanOrEqualTo(LIMIT).isLessThan(Duration.ofSeconds(20));
        assertThat(told).extracting(one -> one.policy().id()).containsExactly("seen");
        assertThat(bad(desk).failure()).isEqualTo("slow");
    }

    @Test
    void asksOneThatHangsNotAgainBeforeItEndsAndSwitchesItOff() throws InterruptedException {
        Desk desk = desk(situation -> hang());
        for (int i = 0; i < PolicyRun.FAILURES_IN_A_ROW; i++) {
            tickAt(desk, time(1, 9 + i));
        }

        assertThat(asked).hasValue(1);
        assertThat(bad(desk).failures()).isEqualTo(PolicyRun.FAILURES_IN_A_ROW);
        assertThat(bad(desk).failure()).isEqualTo("hanging");
        assertThat(bad(desk).offUntil()).isEqualTo(time(1, 13).plus(PolicyRun.OFF));

        release.countDown();
        while (bad(desk).failures() == PolicyRun.FAILURES_IN_A_ROW && asked.get() == 1) {
            feed.moveTo(feed.instant().plus(Duration.ofHours(2)));
            desk.tick();
            Thread.sleep(20);
        }
        assertThat(asked.get()).as("asked again once it had ended").isGreaterThan(1);
    }

    @Test
    void interruptsOneThatIsSlow() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Desk desk = desk(situation -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return List.of();
        });

        tickAt(desk, time(1, 9));

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsNoneReadTheDeskWhenNobodyWaitsAnyMore() throws InterruptedException {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Desk desk = desk(situation -> {
            situation.held("anything");
            hang();
            try {
                situation.held("anything");
            } catch (CancellationException e) {
                refused.set(e);
            } finally {
                ended.countDown();
            }
            return List.of();
        });

        tickAt(desk, time(1, 9));
        release.countDown();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.get()).hasMessage("a policy must not ask after its time");
    }

    @Test
    void countsWhatItThrewByItsClassAndNothingElse() {
        Desk desk = desk(situation -> {
            throw new IllegalStateException("what anna wrote");
        });

        tickAt(desk, time(1, 9));

        assertThat(bad(desk).failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(told).hasSize(1);
    }

    @Test
    void goesOnWhenTheHostHasNoThreadLeft() {
        threads.shutdown();
        Desk desk = desk(situation -> List.of());

        tickAt(desk, time(1, 9));

        assertThat(bad(desk).failure()).isEqualTo("java.util.concurrent.RejectedExecutionException");
        assertThat(told).isEmpty();
    }

    @Test
    void findsTheSameOnThreadsOfTheHostAsOnTheDesksOwn() {
        Desk desk = desk(situation -> List.of());
        List<Suggestion> here = new ArrayList<>();
        Desk own = Desk.attach(
                feed.workspace(),
                List.of(Policies.seen()),
                DeskOptions.withDefaults().with(Feed.ownLease()),
                here::add);

        tickAt(desk, time(1, 9));
        own.tick();

        assertThat(told).isEqualTo(here).hasSize(1);
    }
}
