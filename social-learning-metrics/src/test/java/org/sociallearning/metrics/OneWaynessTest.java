package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

@Requirement("T3")
class OneWaynessTest {
    /** The worked example: a moderator's 60 words and two replies, three peers' 20 words each and two replies. */
    static Story example() {
        Story story = Story.begin().joined("mo", Role.MODERATOR);
        Contributed anna = post(story, "anna", 20);
        Contributed bram = post(story, "bram", 20);
        Contributed mo = post(story, "mo", 20);
        story.instead(story.reply("mo", anna, Story.at(0, 10)).withWords(20));
        story.instead(story.reply("mo", bram, Story.at(0, 11)).withWords(20));
        story.instead(story.reply("cor", anna, Story.at(0, 12)).withWords(20));
        story.instead(story.reply("bram", mo, Story.at(0, 13)).withWords(0));
        return story;
    }

    private static Contributed post(Story story, String who, int words) {
        Contributed post = story.post(who, Story.at(0, 9)).withWords(words);
        story.instead(post);
        return post;
    }

    private static Raw read(Story story) {
        return Raw.of(new OneWayness(), story, Story.weeks(1), Story.at(28, 0));
    }

    @Test
    void readsTheWorkedExample() {
        Raw raw = read(example());
        assertThat(raw.value("peer-to-peer")).isEqualTo(.25);
        assertThat(raw.value("words")).isEqualTo(.5);
        assertThat(raw.parts("replies")).containsExactly(.25, .5, .25);
    }

    @Test
    void isNotMeasuredWhereNoModeratorIsKnown() {
        assertThat(read(SharingTest.example()).reading().toRecord()).isPresent();
    }

    @Test
    void isAboutModeratorsInAllItsMeasures() {
        assertThat(read(example()).reading().measures()).allMatch(Measure::isOfModerators);
    }
}
