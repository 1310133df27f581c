package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

@Requirement("I6")
class SharingTest {
    /** The worked example: four members for two weeks, Anna 3 and 1 contributions, Bram 0 and 1. */
    static Story example() {
        Story story = Story.begin();
        for (String who : new String[] {"anna", "bram", "cor", "dirk"}) {
            story.joined(who, Role.PARTICIPANT);
        }
        story.post("anna", Story.at(0, 9));
        story.post("anna", Story.at(1, 9));
        story.post("anna", Story.at(2, 9));
        story.post("anna", Story.at(7, 9));
        story.post("bram", Story.at(8, 9));
        return story;
    }

    private static Raw read(Story story) {
        return Raw.of(new Sharing(), story, Story.weeks(2), Story.at(30, 0));
    }

    @Test
    void readsTheWorkedExample() {
        Raw raw = read(example());
        assertThat(raw.value("members")).isEqualTo(3 / 8.0);
        assertThat(raw.value("contributions")).isEqualTo(5 / 8.0);
        assertThat(raw.value("half")).isEqualTo(1);
        // Gini of 0 0 1 4: 2 (3 x 1 + 4 x 4) / (4 x 5) - 5/4
        assertThat(raw.value("inequality")).isEqualTo(.65, within(1e-12));
        assertThat(raw.level("contributions").basis().people()).isEqualTo(4);
        assertThat(raw.level("contributions").basis().contributors()).isEqualTo(2);
    }

    @Test
    void countsNoProgram() {
        Story story = example().joined("robot", Role.BOT);
        for (int i = 0; i < 100; i++) {
            story.post("robot", Story.at(3, i % 24));
        }
        assertThat(read(story).value("contributions")).isEqualTo(5 / 8.0);
        assertThat(read(story).value("inequality")).isEqualTo(.65, within(1e-12));
    }

    @Test
    void countsTiesThatGoBothWays() {
        Story story = example();
        var anna = story.post("anna", Story.at(0, 10));
        var bram = story.reply("bram", anna, Story.at(0, 11));
        story.reply("anna", bram, Story.at(0, 12));
        story.reply("cor", anna, Story.at(0, 13));
        story.reply("anna", anna, Story.at(0, 14));
        assertThat(read(story).value("reciprocity")).isEqualTo(2 / 3.0);
    }

    @Test
    void isUndefinedWhereNothingIsShared() {
        Raw raw = read(Story.begin().joined("anna", Role.PARTICIPANT).joined("bram", Role.PARTICIPANT));
        assertThat(raw.reading().isDefined()).isFalse();
        assertThat(raw.level("inequality").value()).isEmpty();
        assertThat(raw.level("half").value()).isEmpty();
        assertThat(raw.level("reciprocity").value()).isEmpty();
    }
}
