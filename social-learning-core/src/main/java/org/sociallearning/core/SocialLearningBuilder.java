package org.sociallearning.core;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.core.language.SignalDetector;
import org.sociallearning.core.language.SignalDetectors;
import org.sociallearning.core.language.SignalGuard;
import org.sociallearning.core.problem.SocialLearningException;

/** Configures the library. A journal and pseudonyms are needed, all else has a default. Not thread-safe. */
public final class SocialLearningBuilder {
    private @Nullable Journal journal;
    private @Nullable Outbox outbox;
    private @Nullable Pseudonyms pseudonyms;
    private @Nullable Validator validator;
    private Clock clock = Clock.systemUTC();
    private TextRetention retention = TextRetention.DROP;
    private boolean textMayLeave;
    private HostThreads threads = HostThreads.NONE;
    private final List<SignalDetector> detectors = new ArrayList<>(SignalDetectors.builtIn());

    SocialLearningBuilder() {}

    /** Where all is kept. It is closed when the library is. */
    public SocialLearningBuilder journal(Journal journal) {
        this.journal = journal;
        return this;
    }

    /** Where events wait that are recorded within the host's own transactions; none unless said. */
    public SocialLearningBuilder outbox(Outbox outbox) {
        this.outbox = outbox;
        return this;
    }

    /** What makes pseudonyms of the host's ids of people. */
    public SocialLearningBuilder pseudonyms(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        return this;
    }

    /** The host's own validator in the place of the default provider. */
    public SocialLearningBuilder validator(Validator validator) {
        this.validator = validator;
        return this;
    }

    /** The clock by which everything is judged; the system's unless said. */
    public SocialLearningBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** What becomes of text; it is dropped unless said. */
    public SocialLearningBuilder textRetention(TextRetention retention) {
        this.retention = retention;
        return this;
    }

    /**
     * One more detector of text signals beside the built-in ones. It runs on the thread that records, which waits for it, unless
     * {@link #threads} are given; then nobody waits longer than its deadline.
     */
    public SocialLearningBuilder detector(SignalDetector detector) {
        detectors.add(detector);
        return this;
    }

    /** Allows detectors that send text out of the JVM; they are refused unless this is called. */
    public SocialLearningBuilder allowTextToLeave() {
        this.textMayLeave = true;
        return this;
    }

    /**
     * Threads of the host's on which what others wrote runs, so that it holds up nobody: detectors, each for no longer than
     * its deadline, and followers, as soon as something was recorded. A plug-in that never ends keeps one of them, and is
     * interrupted; give as many as may hang at once, and one more. The host closes the executor, after the library. Without
     * threads, detectors run on the thread that records, and followers on the thread that catches up or reads; never on one
     * that records.
     */
    public SocialLearningBuilder threads(Executor executor) {
        threads = new HostThreads(executor, threads.patience());
        return this;
    }

    /**
     * How long a thread that reads, catches up or closes waits for a follower that is busy; 10 seconds unless said.
     *
     * @throws SocialLearningException when it is not positive
     */
    public SocialLearningBuilder patience(Duration patience) {
        if (patience.isNegative() || patience.isZero()) {
            throw new SocialLearningException("patience (" + patience + ") must be positive");
        }
        threads = new HostThreads(threads.executor(), patience);
        return this;
    }

    /**
     * Opens the library.
     *
     * @throws SocialLearningException when the journal or the pseudonyms are not given, when there is no validation provider,
     *     or when two detectors share an id or one would send text out of the JVM without being allowed to
     */
    public SocialLearning open() {
        if (journal == null) {
            throw new SocialLearningException("journal (none) must be given. Maybe Journal.inMemory() to try");
        }
        if (pseudonyms == null) {
            throw new SocialLearningException(
                    "pseudonyms (none) must be given. Maybe Pseudonyms.hmacSha256(key) with a key of the host's");
        }
        EventValidator checks =
                validator == null ? EventValidator.standard(clock) : EventValidator.of(validator, clock);
        SignalGuard guard = textMayLeave ? SignalGuard.allowingTextToLeave(detectors) : SignalGuard.of(detectors);
        Executor executor = threads.executor();
        TextStep texts = new TextStep(executor == null ? guard : guard.on(executor), retention);
        return new OpenSocialLearning(journal, outbox, pseudonyms, clock, checks, texts, threads);
    }
}
