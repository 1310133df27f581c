package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class WorkingHoursTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void skipsTheWeekendAsInItsExample() {
        WorkingHours hours = WorkingHours.of(ZoneOffset.UTC);

        assertThat(hours.between(Instant.parse("2026-03-06T17:00:00Z"), Instant.parse("2026-03-09T09:00:00Z")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void skipsHolidaysAndKnowsOtherWeekends() {
        WorkingHours hours = WorkingHours.of(ZoneOffset.UTC)
                .withWeekend(Set.of(DayOfWeek.FRIDAY))
                .withHolidays(List.of(LocalDate.parse("2026-03-04")));

        // Tuesday, Thursday, Saturday and Sunday of 3 to 8 March
        assertThat(hours.between(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-09T00:00:00Z")))
                .isEqualTo(Duration.ofDays(4));
    }

    @Test
    void countsDaysInTheHostsZoneAlsoWhenTheClockChanges() {
        WorkingHours hours = WorkingHours.of(AMSTERDAM).withWeekend(Set.of(DayOfWeek.SATURDAY));

        // Sunday 29 March 2026 has 23 hours in Amsterdam
        assertThat(hours.between(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void refusesAWeekWithoutWork() {
        assertThatThrownBy(() -> WorkingHours.of(AMSTERDAM).withWeekend(EnumSet.allOf(DayOfWeek.class)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("weekend (7 days) must leave a day to work");
    }

    @Property
    void knowsSinceWhenSomethingHasWaitedThatLong(
            @ForAll @IntRange(max = 40_000) int now, @ForAll @IntRange(max = 20_000) int length) {
        WorkingHours hours = WorkingHours.of(AMSTERDAM).withHolidays(List.of(LocalDate.parse("2026-03-11")));
        Instant end = Feed.MONDAY.plus(Duration.ofMinutes(now));
        Duration waited = Duration.ofMinutes(length);

        Instant start = hours.start(end, waited);

        assertThat(hours.between(start, end)).isEqualTo(waited);
        assertThat(hours.between(start.plusMillis(1), end)).isLessThan(waited.plusMillis(length == 0 ? 1 : 0));
    }

    @Test
    void knowsSinceWhenSomethingWaitedAsInItsExample() {
        WorkingHours hours = WorkingHours.of(ZoneOffset.UTC);
        Instant monday = Instant.parse("2026-03-09T09:00:00Z");

        assertThat(hours.start(monday, Duration.ofHours(8))).isEqualTo(Instant.parse("2026-03-09T01:00:00Z"));
        assertThat(hours.start(monday, Duration.ofHours(16))).isEqualTo(Instant.parse("2026-03-06T17:00:00Z"));
        assertThat(hours.start(monday, Duration.ofHours(-1))).isEqualTo(monday);
    }

    @Property
    void countsAtMostTheTimeThatPassesAndAddsUp(
            @ForAll @IntRange(max = 20_000) int from,
            @ForAll @IntRange(max = 20_000) int middle,
            @ForAll @IntRange(max = 20_000) int to) {
        WorkingHours hours = WorkingHours.of(AMSTERDAM);
        int[] sorted = {from, middle, to};
        java.util.Arrays.sort(sorted);
        Instant a = Feed.MONDAY.plus(Duration.ofMinutes(sorted[0]));
        Instant b = Feed.MONDAY.plus(Duration.ofMinutes(sorted[1]));
        Instant c = Feed.MONDAY.plus(Duration.ofMinutes(sorted[2]));

        assertThat(hours.between(a, c)).isLessThanOrEqualTo(Duration.between(a, c));
        assertThat(hours.between(a, b).plus(hours.between(b, c))).isEqualTo(hours.between(a, c));
        assertThat(hours.between(c, a)).isEqualTo(a.equals(c) ? hours.between(a, c) : Duration.ZERO);
    }
}
