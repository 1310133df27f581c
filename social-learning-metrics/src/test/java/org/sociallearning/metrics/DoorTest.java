package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.evaluation.Estimate;
import org.sociallearning.metrics.evaluation.Gap;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.PublishedValue.FewerThanThree;
import org.sociallearning.metrics.publication.PublishedValue.Hidden;
import org.sociallearning.metrics.publication.PublishedValue.Known;
import org.sociallearning.metrics.publication.PublishedValue.NearlyAll;
import org.sociallearning.metrics.publication.PublishedValue.NotReached;

@Requirement("S1")
class DoorTest {
    private final Door door = new Door(new Floor(10));

    private static Computed computed(double value, int people, int contributors, int others) {
        Estimate estimate = new Estimate.WithInterval(value, .1, 5, people, new Interval(value / 2, value * 2, .95));
        return new Computed(estimate, new Basis(people, contributors, others, 100, false, false));
    }

    private static Computed rate(int people, int contributors) {
        return computed(.5, people, contributors, Basis.NO_SHARE);
    }

    @Test
    void letsThroughWhatRestsOnEnoughPeople() {
        assertThat(door.number(rate(14, 5)))
                .isEqualTo(new Known(.5, Optional.of(new Interval(.25, 1, .95)), new People.AtLeast(10), 100, false));
    }

    @Test
    void hidesWhatIsAboutFewerThanTheFloor() {
        assertThat(door.number(rate(9, 9))).isEqualTo(new Hidden());
        assertThat(door.share(computed(.5, 9, 5, 4))).isEqualTo(new Hidden());
        assertThat(door.peopleFound(rate(9, 9))).isEqualTo(new Hidden());
        assertThat(door.median(rate(9, 9))).isEqualTo(new Hidden());
    }

    @Test
    void hidesANumberThatFewerThanFivePeopleMake() {
        assertThat(door.number(rate(100, 4))).isEqualTo(new Hidden());
    }

    @Test
    void hidesANumberBehindWhichTheRestCannotHide() {
        // The largest makes 100, the second 50, the others 14 together: less than 15 % of the largest.
        Basis dominated = Basis.of(20, new long[] {100, 50, 5, 5, 4}, Basis.NO_SHARE);
        Basis hidden = Basis.of(20, new long[] {100, 50, 5, 5, 5}, Basis.NO_SHARE);
        assertThat(dominated.dominated()).isTrue();
        assertThat(hidden.dominated()).isFalse();
        assertThat(hidden.concentrated()).isTrue();
        assertThat(door.number(new Computed(rate(20, 5).estimate(), dominated))).isEqualTo(new Hidden());
    }

    @Test
    void saysInWordsWhatWouldPointAtSomebody() {
        assertThat(door.share(computed(0, 20, 0, 20))).isEqualTo(new FewerThanThree());
        assertThat(door.share(computed(.1, 20, 2, 18))).isEqualTo(new FewerThanThree());
        assertThat(door.share(computed(.9, 20, 18, 2))).isEqualTo(new NearlyAll());
        assertThat(door.share(computed(1, 20, 20, 0))).isEqualTo(new NearlyAll());
        assertThat(door.peopleFound(computed(2, 20, 20, Basis.NO_SHARE))).isEqualTo(new FewerThanThree());
    }

    @Test
    void makesNothingAndTooFewLookTheSame() {
        Computed nobody =
                new Computed(new Estimate.Undefined(Gap.NO_PEOPLE), new Basis(0, 0, Basis.NO_SHARE, 0, true, false));
        assertThat(door.number(nobody)).isEqualTo(door.number(rate(9, 9)));
        assertThat(door.people(0)).isEqualTo(door.people(9)).isEqualTo(new People.FewerThan(10));
    }

    @Test
    void roundsPeopleDownToFive() {
        assertThat(door.people(10)).isEqualTo(new People.AtLeast(10));
        assertThat(door.people(14)).isEqualTo(new People.AtLeast(10));
        assertThat(door.people(3_402)).isEqualTo(new People.AtLeast(3_400));
    }

    @Test
    void showsAMedianWithThreeDigitsAndSaysWhenThereIsNoneYet() {
        Known median = (Known) door.median(computed(13_481_849, 20, 20, Basis.NO_SHARE));
        assertThat(median.value()).isEqualTo(13_500_000);
        Computed open = new Computed(
                new Estimate.Undefined(Gap.NOT_REACHED), rate(20, 20).basis());
        assertThat(door.median(open)).isEqualTo(new NotReached());
    }

    @Test
    void roundsTheOtherPartsWhereOneIsSmall() {
        List<PublishedValue> parts =
                door.parts(List.of(computed(.62, 20, 15, 10), computed(.37, 20, 12, 15), computed(.01, 20, 1, 20)));
        assertThat(((Known) parts.get(0)).value()).isEqualTo(.6);
        assertThat(((Known) parts.get(1)).value()).isEqualTo(.35);
        assertThat(parts.get(2)).isEqualTo(new FewerThanThree());
    }

    @Test
    void refusesAFloorUnderFive() {
        assertThatThrownBy(() -> new Floor(4))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("floor (4 people) must be at least 5. Maybe the group is too small to publish about?");
    }
}
