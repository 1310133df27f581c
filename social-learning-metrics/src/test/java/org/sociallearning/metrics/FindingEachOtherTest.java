package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.evaluation.AcrossUnits;
import org.sociallearning.metrics.evaluation.Gap;
import org.sociallearning.metrics.publication.PublishedValue;

@Requirement("I3")
class FindingEachOtherTest {
    /** The worked example: two pairs, of which one crosses units. */
    static Story example() {
        Story story = Story.begin()
                .joinedUnit("anna", "sales")
                .joinedUnit("bram", "sales")
                .joinedUnit("cor", "care")
                .joinedUnit("dirk", "care");
        var anna = story.post("anna", Story.at(0, 9));
        var cor = story.post("cor", Story.at(0, 9));
        story.reply("anna", cor, Story.at(0, 10));
        story.reply("cor", anna, Story.at(0, 10));
        story.reply("bram", anna, Story.at(0, 11));
        return story;
    }

    private static Raw read(Story story) {
        return Raw.of(new FindingEachOther(), story, Story.weeks(1), Story.at(28, 0));
    }

    @Test
    void readsTheWorkedExample() {
        AcrossUnits.Known known = (AcrossUnits.Known) read(example()).crossings("replies").reading;
        assertThat(known.index()).isEqualTo(0);
        assertThat(known.beyondExpected()).isEqualTo(-1 / 3.0, within(1e-12));
        assertThat(read(example()).value("density")).isEqualTo(3 / 6.0);
        assertThat(read(example()).value("largest-group")).isEqualTo(1);
    }

    @Test
    void isUndefinedForOneUnitAndForNoTies() {
        Story story = Story.begin().joinedUnit("anna", "sales").joinedUnit("bram", "sales");
        assertThat(read(story).crossings("replies").reading).isEqualTo(new AcrossUnits.Undefined(Gap.NO_TIES));
        story.reply("bram", story.post("anna", Story.at(0, 9)), Story.at(0, 10));
        assertThat(read(story).crossings("replies").reading).isEqualTo(new AcrossUnits.Undefined(Gap.ONE_UNIT));
    }

    /** Twelve people in one chain of replies and two apart: 12/14, which would tell of two. */
    @Test
    @Requirement("S1")
    void doesNotTellOfTheFewWhoAreNotConnected() {
        Story story = Story.begin();
        for (int i = 0; i < 13; i++) {
            story.joinedUnit("p" + i, "sales");
        }
        for (int i = 0; i < 11; i++) {
            story.reply("p" + (i + 1), story.post("p" + i, Story.at(0, 9)), Story.at(0, 10));
        }
        story.joinedUnit("q", "care").reply("q", story.post("p12", Story.at(0, 9)), Story.at(0, 10));

        Computed largest = read(story).level("largest-group");
        assertThat(largest.value()).hasValue(12 / 14.0);
        assertThat(new Door(new Floor(10)).share(largest)).isEqualTo(new PublishedValue.NearlyAll());
    }

    @Test
    void tiesThoseWhoMetInSmallEncounters() {
        Story story = example().happened(met("e1", people(3))).happened(met("e2", people(13)));
        assertThat(read(story).crossings("encounters").basis.events()).isEqualTo(0);
        story.happened(met("e3", List.of(Story.person("anna"), Story.person("dirk"), Story.person("cor"))));
        assertThat(read(story).crossings("encounters").basis.events()).isEqualTo(3);
    }

    @Test
    void forgetsAnEncounterThatWasCancelledLater() {
        Met planned = met("e1", List.of(Story.person("anna"), Story.person("dirk")));
        Met cancelled = Met.of(
                EventId.of("hall", "met", "e1-cancelled"),
                EncounterId.of("e1"),
                EncounterForm.of("lunch"),
                EncounterState.CANCELLED,
                Story.at(2, 12));
        Raw raw = read(example().happened(planned).happened(cancelled));
        assertThat(raw.reading().measures()).extracting(Measure::id).doesNotContain("encounters");
    }

    private static List<ParticipantId> people(int n) {
        return IntStream.range(0, n).mapToObj(i -> Story.person("p" + i)).toList();
    }

    private static Met met(String id, List<ParticipantId> attendees) {
        return Met.of(
                        EventId.of("hall", "met", id),
                        EncounterId.of(id),
                        EncounterForm.of("lunch"),
                        EncounterState.HELD,
                        Story.at(1, 12))
                .withAttendees(attendees);
    }
}
