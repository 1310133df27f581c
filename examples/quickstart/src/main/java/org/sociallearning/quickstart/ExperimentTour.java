package org.sociallearning.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.NewExperiment;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.journal.Journal;

/** An experiment from its start to its end, as a host would do it; the guide of experiments shows it. */
final class ExperimentTour {
    private ExperimentTour() {}

    /** Runs the tour on the console. */
    public static void main(String[] arguments) {
        run(System.out, Clock.systemUTC());
    }

    static void run(PrintStream out, Clock clock) {
        byte[] key = "a secret of the host's, at least 16 bytes".getBytes(StandardCharsets.UTF_8);
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(key))
                .clock(clock)
                .open()) {
            Workspace lectures = start(learning);
            ParticipantId anna = join(lectures, clock.instant());
            watch(lectures, anna, clock.instant(), out);
            lookBack(lectures, clock.instant(), out);
            lectures.end();
        }
    }

    private static Workspace start(SocialLearning learning) {
        // region start
        Workspace lectures = learning.start(NewExperiment.of("coffee-lectures", ZoneId.of("Europe/Amsterdam"))
                .withTitle("Ten minutes at the coffee machine")
                .withForm("coffee-lecture") // an activity template, or a word of your own
                .withCadence(Period.ofWeeks(1))); // check-ins follow from it; null when it goes on all the time
        // endregion
        return lectures;
    }

    private static ParticipantId join(Workspace lectures, Instant now) {
        // region volunteer
        ParticipantId anna = lectures.participant("anna@example.org");
        lectures.record(Joined.of(anna, now, Role.PARTICIPANT) // when Anna herself says so, and not before
                .withUnit(UnitId.of("sales"))
                .withConsent(Consent.BE_ASKED, now));
        lectures.record(Volunteered.of(EventId.of("intranet", "volunteer", "1"), Task.ANIMATING, anna, now));
        lectures.record(Volunteered.of(EventId.of("intranet", "volunteer", "2"), Task.KEEPING, anna, now));

        List<ParticipantId> toAsk = lectures.overview().volunteers().animating(UnitId.of("sales"));
        // endregion
        if (!toAsk.contains(anna)) {
            throw new IllegalStateException("who volunteered can be asked");
        }
        return anna;
    }

    private static void watch(Workspace lectures, ParticipantId anna, Instant now, PrintStream out) {
        Locale locale = Locale.ENGLISH;
        // region watch
        PreconditionId tone = PreconditionId.of("Safe tone");
        lectures.record(PreconditionStated.of(
                        EventId.of("intranet", "precondition", "1"), tone, PreconditionState.NOT_IN_ORDER, now)
                .withKeeper(anna));

        lectures.overview().preconditions().stream()
                .filter(precondition -> precondition.state() == PreconditionState.NOT_IN_ORDER)
                .forEach(precondition -> out.println(precondition.text(locale))); // for all members to see
        // endregion
        // region outputs
        OutputId guide = OutputId.of("guide");
        lectures.record(OutputNamed.of(
                EventId.of("intranet", "output", "1"), guide, "Newcomers write a guide for each other", now));
        lectures.overview().outputs().forEach(output -> out.println(output.text(locale))); // nothing seen

        lectures.record(OutputSeen.of(EventId.of("intranet", "seen", "1"), guide, now));
        lectures.overview().outputs().forEach(output -> out.println(output.text(locale)));
        // endregion
    }

    private static void lookBack(Workspace lectures, Instant now, PrintStream out) {
        Locale locale = Locale.ENGLISH;
        // region look-back
        Experiment experiment = lectures.overview();
        experiment.checkIns().forEach(checkIn -> out.println(checkIn.text(locale)));

        lectures.record(CheckedIn.of(EventId.of("intranet", "check-in", "1"), now)
                .withTalkedAbout("At lunch people asked who is next")
                .withImprovements("Begin on the hour"));

        CheckInRule calendar = CheckInRule.withDefaults().withWeeks(6).withAhead(4);
        experiment.checkIns(calendar).forEach(checkIn -> out.println(checkIn.due() + " " + checkIn.state()));
        // endregion
    }
}
