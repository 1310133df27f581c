package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;

@Requirement("T5")
class PeersFirstTest {
    /** The worked example: four questions and a moderator. */
    static Story example() {
        Story story = Story.begin().joined("mo", Role.MODERATOR).joined("bram", Role.PARTICIPANT);
        var first = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        var second = story.said(ContributionKind.QUESTION, "anna", Story.at(0, 9));
        var third = story.said(ContributionKind.QUESTION, "cor", Story.at(0, 9));
        story.said(ContributionKind.QUESTION, "cor", Story.at(0, 9));
        notAnswerable(story, story.reply("bram", first, Story.at(0, 10)));
        notAnswerable(story, story.reply("mo", first, Story.at(0, 15)));
        notAnswerable(story, story.reply("mo", second, Story.at(1, 9)));
        notAnswerable(story, story.reply("bram", third, Story.at(8, 9)));
        return story;
    }

    private static void notAnswerable(Story story, org.sociallearning.core.event.Contributed reply) {
        story.instead(reply.withAnswerable(false));
    }

    private static Raw read(Story story) {
        return Raw.of(new PeersFirst(Coverage.standard()), story, Story.weeks(1), Story.at(28, 0));
    }

    @Test
    void readsTheWorkedExample() {
        assertThat(read(example()).parts("first")).containsExactly(1 / 4.0, 1 / 4.0, 2 / 4.0);
        assertThat(read(example()).value("peer")).isEqualTo(1 / 4.0);
    }

    @Test
    void isNotMeasuredWhereNoModeratorIsKnown() {
        Raw raw = read(AppreciationCoverageTest.example());
        assertThat(raw.reading().toRecord()).isPresent();
        assertThat(raw.reading().measures()).isEmpty();
    }
}
