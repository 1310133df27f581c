package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("I7")
class WhatMattersTest {
    /** The worked example: lifts by one person five times, rosters by three, alarm by two in two weeks. */
    static Story example() {
        Story story = Story.begin();
        for (int i = 0; i < 5; i++) {
            about(story, "anna", "lifts", 0);
        }
        about(story, "anna", "rosters", 0);
        about(story, "bram", "rosters", 0);
        about(story, "cor", "rosters", 0);
        about(story, "bram", "alarm", 0);
        about(story, "bram", "alarm", 7);
        about(story, "anna", "alarm", 7);
        return story;
    }

    private static void about(Story story, String who, String topic, int day) {
        story.instead(story.post(who, Story.at(day, 9)).withTopics(topic));
    }

    private static List<TopicOrder.Row> read(Story story) {
        return Raw.of(new WhatMatters(), story, Story.weeks(2), Story.at(28, 0))
                .topics("people", List.of(Story.weeks(2)));
    }

    @Test
    void readsTheWorkedExample() {
        List<TopicOrder.Row> rows = read(example());
        assertThat(rows).extracting(row -> row.topic().value()).containsExactly("rosters", "alarm", "lifts");
        assertThat(rows).extracting(TopicOrder.Row::people).containsExactly(3, 2, 1);
        assertThat(rows).extracting(TopicOrder.Row::weeks).containsExactly(1, 2, 1);
    }

    @Test
    void ordersTiesByUnitsThenWeeks() {
        Story story =
                Story.begin().joinedUnit("anna", "a").joinedUnit("bram", "b").joinedUnit("cor", "b");
        about(story, "bram", "one-unit-two-weeks", 0);
        about(story, "cor", "one-unit-two-weeks", 7);
        about(story, "anna", "two-units", 0);
        about(story, "bram", "two-units", 0);
        about(story, "bram", "one-unit", 0);
        about(story, "cor", "one-unit", 0);
        assertThat(read(story))
                .extracting(row -> row.topic().value())
                .containsExactly("two-units", "one-unit-two-weeks", "one-unit");
    }
}
