package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** Nobody is obliged: an experiment is with those who dare and want. */
@Requirement("E1")
class VoluntaryTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(9));
    private static final PreconditionId TONE = PreconditionId.of("safe tone");

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
    private final ParticipantId anna = workspace.participant("anna");
    private final ParticipantId bram = workspace.participant("bram");

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    void needsATitleAFormAndAZoneAndAsksForNoGoal() {
        assertThat(components(Opened.class)
                        .filter(component -> component.getAccessor().isAnnotationPresent(NotNull.class)
                                || component.getAccessor().isAnnotationPresent(NotBlank.class))
                        .map(RecordComponent::getName))
                .containsExactly("header", "title", "form", "zone");
        for (Class<?> type : List.of(Opened.class, NewExperiment.class, KnownExperiment.class)) {
            assertThat(components(type).map(RecordComponent::getName))
                    .noneMatch(name -> name.matches("(?i).*(goal|objective|plan|target|result|outcome).*"));
        }
    }

    @Test
    void letsNobodyBeEnrolledByAnother() {
        assertThat(components(Joined.class)
                        .map(component -> component.getGenericType().getTypeName()))
                .as("the only person in it is its actor")
                .noneMatch(type -> type.contains("ParticipantId"));
        assertThat(workspace
                        .record(Joined.of(anna, EARLIER)
                                .withHeader(Joined.of(anna, EARLIER).header().withActor(null)))
                        .refused())
                .singleElement()
                .asString()
                .contains("must be given, since the event means nothing without a person");
        assertThat(workspace
                        .record(Joined.of(bram, EARLIER).withConsents(Map.of()))
                        .withoutConsent())
                .isEqualTo(1);
    }

    @Test
    void takesAnInvitationOrAListForNoMembership() {
        workspace.record(List.of(
                Joined.of(anna, EARLIER),
                Met.of(
                                EventId.of("host", "met", "1"),
                                EncounterId.of("1"),
                                EncounterForm.of("lecture"),
                                EncounterState.HELD,
                                EARLIER)
                        .withHosts(List.of(bram))
                        .withAttendees(List.of(anna, bram)),
                Proposed.of(EventId.of("host", "proposed", "1"), ProposalForm.CIRCLE, List.of(anna, bram), EARLIER),
                PreconditionStated.of(EventId.of("host", "stated", "1"), TONE, PreconditionState.IN_ORDER, EARLIER)
                        .withKeeper(bram)));

        assertThat(workspace.roster().isMember(bram, NOW)).isFalse();
        assertThat(workspace.overview().volunteers().keeping(TONE)).isEmpty();
        List<Event> named = new ArrayList<>();
        workspace.export(bram, named::add);
        assertThat(named).as("events in which bram is named").isEmpty();
    }

    @Test
    void addressesNobodyWhoCameByAnImportOnly() {
        workspace.record(List.of(
                BasisStated.of(EventId.of("host", "basis", "1"), NOW, "forum", "works council", EARLIER)
                        .withConsents(Set.of(Consent.BE_FOUND, Consent.BE_ASKED, Consent.BE_INTRODUCED)),
                question("1", anna),
                Volunteered.of(EventId.of("forum", "volunteer", "1"), Task.ANIMATING, anna, EARLIER)));

        assertThat(workspace.roster().size()).as("counted").isEqualTo(1);
        assertThat(workspace.roster().isMember(anna, NOW)).as("addressed").isFalse();
        assertThat(workspace.overview().volunteers().of(Task.ANIMATING)).isEmpty();
    }

    @Test
    void hasNoWordForDecliningSoThatItLeavesNoTrace() {
        assertThat(types(Event.class).map(Class::getSimpleName))
                .contains("Joined", "Accepted")
                .noneMatch(name -> name.matches("(?i).*(declin|refus|reject|dismiss|ignor|invit|decided).*"));
    }

    @Test
    void endsExposureWhenSomebodyLeavesAndKeepsWhatTheyDid() {
        workspace.record(List.of(
                Joined.of(anna, EARLIER), question("1", anna), Left.of(anna, EARLIER.plus(Duration.ofDays(2)))));

        assertThat(workspace.roster().isMember(anna, NOW)).isFalse();
        assertThat(Duration.ofMillis(workspace.roster().exposureMillis(anna, EARLIER, NOW)))
                .isEqualTo(Duration.ofDays(2));
        assertThat(contributions()).extracting(Event::actor).containsExactly(anna);
    }

    @Test
    void takesOutWhoWithdrawsOrIsErasedAndKeepsWhatTheyDidAsBySomeone() {
        workspace.record(
                List.of(Joined.of(anna, EARLIER), Joined.of(bram, EARLIER), question("1", anna), question("2", bram)));

        workspace.record(ConsentWithdrawn.of(anna, NOW, Consent.TAKE_PART));
        workspace.erase(bram);

        assertThat(workspace.roster().size()).isZero();
        assertThat(workspace.roster().exposureMillis(anna, EARLIER, NOW)).isZero();
        assertThat(contributions()).hasSize(2).extracting(Event::actor).containsOnlyNulls();
    }

    private static Contributed question(String key, ParticipantId author) {
        return Contributed.question("forum", key, author, EARLIER.plusSeconds(60));
    }

    private List<Event> contributions() {
        List<Event> contributions = new ArrayList<>();
        workspace.facts().each(Weeks.ALL, (Fact fact) -> {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed) {
                contributions.add(happened.event());
            }
        });
        return contributions;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static Stream<Class<?>> types(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(VoluntaryTest::types)
                : Stream.of(sealed);
    }
}
