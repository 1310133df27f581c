package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("H1")
class HumanScaleTest {
    private final Village village = new Village();

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void pointsOutASpaceWithMorePeopleThanHumanScaleAndSaysHowManyInStepsOnly() {
        List<ParticipantId> people = village.volunteers(151, 10);
        people.forEach(person -> village.records(village.question(person).withSpace(SpaceId.of("canteen"))));
        people.subList(1, 151).forEach(person -> village.records(village.question(person)));

        CrowdedSpace canteen = new CrowdedSpace(SpaceId.of("canteen"), 150, CrowdedSpace.Extent.MORE);
        assertThat(village.community().beyondHumanScale(Community.HUMAN_SCALE)).containsExactly(canteen);
        assertThat(canteen.text(Locale.ENGLISH))
                .isEqualTo(
                        "More than 150 people are active here: more than know each other. Smaller spaces or circles may"
                                + " help.");
        assertThat(village.community().beyondHumanScale(50))
                .extracting(CrowdedSpace::extent)
                .containsExactly(CrowdedSpace.Extent.TWICE, CrowdedSpace.Extent.TWICE);

        village.days(1).records(Left.of(people.get(9), village.now()));
        assertThat(village.community().beyondHumanScale(150)).isEmpty();
    }

    @Test
    void countsWhoWasActiveInTheLastEightWeeks() {
        village.volunteers(60, 10).forEach(person -> village.records(village.question(person)));

        assertThat(village.days(56).community().beyondHumanScale(50)).hasSize(1);
        assertThat(village.days(1).community().beyondHumanScale(50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 151, 5_050})
    void refusesAScaleByWhichPeopleCouldBeCounted(int scale) {
        assertThatThrownBy(() -> village.community().beyondHumanScale(scale))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("human scale (" + scale + ") must be a multiple of 50 from 50 to 5000. Maybe 150");
    }
}
