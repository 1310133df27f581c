package org.sociallearning.core.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Identifier;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Practice;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TaskId;
import org.sociallearning.core.event.TaskKind;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;

/**
 * The simple values of events, with tables that give the same object for the same characters: a community has few people,
 * spaces and topics and names them often. Used by one thread.
 */
final class Values {
    private static final int MANY = 1 << 13;
    private static final int SOME = 1 << 10;
    private static final int FEW = 1 << 6;

    final Recent recent = new Recent();

    final TextForm<String> text = TextForm.of(Whole.TEXT, Function.identity(), "must be a text");
    final TextForm<String> word =
            TextForm.of(new Interner<>(SOME, Function.identity()), Function.identity(), "must be a text");
    final TextForm<Instant> instant =
            TextForm.of(InstantText.INSTANT, Instant::toString, "must be an instant as 2018-03-12T18:40:00Z");
    final TextForm<LocalDate> date = parsed(FEW, LocalDate::parse, LocalDate::toString, "must be a date as 2018-03-12");
    final TextForm<Duration> duration =
            parsed(FEW, Duration::parse, Duration::toString, "must be a duration as PT1H30M or P1D");
    final TextForm<Period> period = parsed(FEW, Period::parse, Period::toString, "must be a period as P7D or P6M");
    final TextForm<ZoneId> zone = parsed(FEW, ZoneId::of, ZoneId::getId, "must be a time zone as Europe/Amsterdam");
    final TextForm<Locale> locale =
            parsed(FEW, Values::locale, Locale::toLanguageTag, "must be a language tag as nl or en-GB");

    final TextForm<EventId> event = id(EventId::of);
    final TextForm<ContributionId> contribution = id(ContributionId::of);
    final TextForm<EncounterId> encounter = id(EncounterId::of);
    final TextForm<TaskId> task = id(TaskId::of);
    final TextForm<ParticipantId> participant = named(MANY, ParticipantId::of);
    final TextForm<Topic> topic = named(SOME, Topic::of);
    final TextForm<SpaceId> space = named(SOME, SpaceId::of);
    final TextForm<UnitId> unit = named(FEW, UnitId::of);
    final TextForm<ContributionKind> contributionKind = named(FEW, ContributionKind::of);
    final TextForm<AppreciationKind> appreciationKind = named(FEW, AppreciationKind::of);
    final TextForm<EncounterForm> encounterForm = named(FEW, EncounterForm::of);
    final TextForm<TaskKind> taskKind = named(FEW, TaskKind::of);
    final TextForm<Practice> practice = named(FEW, Practice::of);
    final TextForm<RoomRule> roomRule = named(FEW, RoomRule::of);
    final TextForm<OutputId> output = named(FEW, OutputId::of);
    final TextForm<PreconditionId> precondition = named(FEW, PreconditionId::of);

    private <T extends Identifier> TextForm<T> id(Function<String, T> make) {
        return TextForm.of(
                (chars, from, length) -> make.apply(recent.of(chars, from, length)),
                Identifier::value,
                "must be a text");
    }

    private static <T extends Identifier> TextForm<T> named(int room, Function<String, T> make) {
        return TextForm.of(new Interner<>(room, make), Identifier::value, "must be a text");
    }

    private static <T> TextForm<T> parsed(int room, Function<String, T> make, Function<T, String> write, String rule) {
        return TextForm.of(
                new Interner<>(room, text -> {
                    try {
                        return make.apply(text);
                    } catch (DateTimeException | ArithmeticException | IllformedLocaleException e) {
                        return null;
                    }
                }),
                write,
                rule);
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }
}
