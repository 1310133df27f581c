package org.sociallearning.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.CirclePlan;
import org.sociallearning.core.community.CircleRound;
import org.sociallearning.core.community.Community;
import org.sociallearning.core.community.Digest;
import org.sociallearning.core.community.Introduction;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.journal.Journal;

/** People at human scale: an introduction, circles and a digest for twelve made-up colleagues. The guide shows it. */
final class CommunityTour {
    private final Workspace village;
    private final Clock clock;
    private final PrintStream out;

    private CommunityTour(Workspace village, Clock clock, PrintStream out) {
        this.village = village;
        this.clock = clock;
        this.out = out;
    }

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
            Workspace village = learning.experiment("village", ZoneId.of("Europe/Amsterdam"));
            new CommunityTour(village, clock, out).walk();
        }
    }

    private void walk() {
        Instant begin = clock.instant();
        List<ParticipantId> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(joins("colleague-" + i + "@example.org", "unit-" + i % 3));
        }
        introduce(people.get(0), people.get(1));
        formCircles();
        readDigest(people.get(0), begin);
    }

    private ParticipantId joins(String address, String unit) {
        ParticipantId person = village.participant(address);
        Instant now = clock.instant();
        // region volunteer
        village.record(Joined.of(person, now, Role.PARTICIPANT)
                .withUnit(UnitId.of(unit))
                .withConsent(Consent.BE_INTRODUCED, now));
        village.record(Requested.of(EventId.of("intranet", "wish", person.value()), Wish.JOIN, "circles", person, now));
        // endregion
        return person;
    }

    private void introduce(ParticipantId anna, ParticipantId bram) {
        village.record(
                Contributed.question("forum", "1", anna, clock.instant()).withTopics("heat pumps", "old houses"));
        village.record(
                Contributed.question("forum", "2", bram, clock.instant()).withTopics("old houses", "heat pumps"));
        // region introduce
        Community community = village.community();
        for (Introduction introduction : community.introductions()) {
            out.println(introduction.text(Locale.ENGLISH));
            EventId id = EventId.of(
                    "intranet",
                    "introduction",
                    introduction.contributions().get(0).value());
            Proposed proposed = introduction.event(id, clock.instant());
            village.record(proposed);

            // What each of the two sees; nobody is named until both said yes.
            for (ParticipantId person : introduction.people()) {
                community.invitations(person).forEach(invitation -> out.println(invitation.text(Locale.ENGLISH)));
                EventId yes = EventId.of("intranet", "yes", id.value() + "/" + person.value());
                village.record(Accepted.of(yes, proposed.id(), person, clock.instant()));
            }
        }
        // endregion
        community.invitations(anna).forEach(invitation -> out.println(invitation.text(Locale.ENGLISH)));
    }

    private void formCircles() {
        // region circles
        for (int number = 1; number <= 2; number++) {
            CircleRound round =
                    village.community().circles(CirclePlan.round(number).withSize(3));
            out.println(round.text(Locale.ENGLISH));
            round.circles().forEach(circle -> out.println(circle.text(Locale.ENGLISH)));
            village.record(round.events("intranet", clock.instant()));
        }
        // endregion
    }

    private void readDigest(ParticipantId anna, Instant shownUntil) {
        village.record(Contributed.answer(
                "forum",
                "3",
                Contributed.question("forum", "1", anna, shownUntil),
                village.participant("colleague-5@example.org"),
                clock.instant()));
        // region digest
        Digest digest = village.community().digest(anna, shownUntil);
        out.println(digest.text(Locale.ENGLISH)); // empty when there is nothing: then show nothing
        Instant next = digest.until(); // keep it for the next digest: nothing comes twice
        // endregion
        out.println("read until " + next);
    }
}
