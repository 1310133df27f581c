package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** Made-up activities on which the laws of templates are tried: always the same, with all that real ones lack. */
final class SampleActivities {
    static final String PSEUDONYM = "zwobbelquist";
    static final ZonedDateTime FIRST = ZonedDateTime.parse("2025-10-13T09:00+02:00[Europe/Amsterdam]");

    private static final int ENCOUNTERS = 60;
    private static final int PEOPLE = 5;
    private static final Instant NOW = FIRST.plusWeeks(30).toInstant();
    private static final List<EncounterForm> OURS = List.of(
            EncounterForm.LECTURE,
            EncounterForm.WORKSHOP,
            EncounterForm.FESTIVAL,
            EncounterForm.WORKING_OUT_LOUD,
            EncounterForm.MEETING,
            EncounterForm.CIRCLE,
            EncounterForm.LECTURE.refined("acme.talk"));

    private SampleActivities() {}

    static KnownActivity empty() {
        return activity(List.of());
    }

    /** For each form activities of that form alone, sparse and bare and full, and one of all together. */
    static List<KnownActivity> all(List<EncounterForm> more) {
        List<EncounterForm> forms = new ArrayList<>(OURS);
        forms.addAll(more);
        List<KnownActivity> all = new ArrayList<>();
        List<StatedEncounter> together = new ArrayList<>();
        for (EncounterForm form : forms) {
            for (int days : new int[] {0, 1, 7, 45, 200}) {
                List<StatedEncounter> encounters = new ArrayList<>();
                for (int i = 0; i < ENCOUNTERS; i++) {
                    encounters.add(encounter(form, i, days));
                }
                all.add(activity(encounters));
                together.addAll(encounters.subList(0, 10));
            }
        }
        all.add(activity(together));
        return all;
    }

    private static StatedEncounter encounter(EncounterForm form, int number, int days) {
        String id = form.value() + "-" + days + "-" + number;
        Instant at = FIRST.plusDays((long) days * number).toInstant();
        EncounterState past = number % 4 == 3 ? EncounterState.CANCELLED : EncounterState.HELD;
        boolean bare = number % 5 == 0;
        Statement statement = new Statement(
                at,
                "sample/" + id,
                form.value(),
                at.isAfter(NOW) || number % 7 == 6 ? EncounterState.PLANNED : past,
                bare ? null : "hall",
                bare ? List.of() : List.of(person(number % (PEOPLE + 2)), person(number % 2)),
                bare ? List.of() : List.of("Partner " + number % 3),
                bare ? List.of() : List.of("a topic"),
                duration(number),
                number % 2 == 0 ? List.of() : List.of("standing", "no-equipment"),
                bare ? null : "minutes");
        return new StatedEncounter(EncounterId.of(id), statement, FIRST.getZone());
    }

    private static @Nullable Duration duration(int number) {
        return switch (number % 6) {
            case 0 -> null;
            case 1 -> Duration.ZERO;
            case 2 -> Duration.ofMinutes(-5);
            case 3 -> Duration.ofMinutes(10);
            case 4 -> Duration.ofDays(7);
            default -> Duration.ofSeconds(Long.MAX_VALUE);
        };
    }

    /** The last two of them never joined. */
    private static String person(int number) {
        return PSEUDONYM + number;
    }

    private static KnownActivity activity(List<StatedEncounter> encounters) {
        List<StatedEncounter> inTime = new ArrayList<>(encounters);
        inTime.sort(Comparator.comparing(
                        (StatedEncounter encounter) -> encounter.statement().at())
                .thenComparing(encounter -> encounter.id().value()));
        Map<String, EncounterBook.Offer> offers = new HashMap<>();
        for (int i = 0; i < PEOPLE && !encounters.isEmpty(); i++) {
            offers.put(person(i), new EncounterBook.Offer(0, "sample/offer/" + i, EncounterBook.NEVER));
        }
        List<Fact> facts = encounters.isEmpty() ? List.of() : facts();
        Map<String, List<String>> attended = new HashMap<>();
        for (int i = 0; i < inTime.size(); i += 2) {
            attended.put(inTime.get(i).id().value(), List.of(person(i % (PEOPLE + 2)), person(1)));
        }
        return new KnownActivity(inTime, offers, attended, roster(facts), () -> listed(facts), FIRST.getZone(), NOW);
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            ParticipantId person = ParticipantId.of(person(i));
            Joined joined = Joined.of(person, FIRST.toInstant());
            facts.add(new Happened(joined, Week.of(joined.at(), FIRST.getZone()), joined.at()));
            Contributed idea = Contributed.of(
                            i % 2 == 0 ? ContributionKind.IDEA : ContributionKind.REMARK,
                            ContributionId.of("sample", "post", "" + i),
                            SpaceId.of(i == 0 ? "elsewhere" : "hall"),
                            person,
                            FIRST.plusDays(i).toInstant())
                    .withTopics("#WorkingOutLoud");
            facts.add(new Happened(idea, Week.of(idea.at(), FIRST.getZone()), idea.at()));
        }
        return facts;
    }

    private static Roster roster(List<Fact> facts) {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        facts.forEach(fact -> fold.add(state, fact));
        return fold.read(state);
    }

    private static Facts listed(List<Fact> facts) {
        return new Facts() {
            @Override
            public long position() {
                return facts.size();
            }

            @Override
            public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
                each(weeks, sinks.get());
            }

            @Override
            public void each(Weeks weeks, Consumer<? super Fact> sink) {
                facts.stream().filter(fact -> weeks.contains(fact.week())).forEach(sink);
            }
        };
    }
}
