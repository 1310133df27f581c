package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.fold.Week;

class WeekCalendarTest {
    private static final List<String> ZONES = List.of(
            "Europe/Amsterdam",
            "UTC",
            "+05:45",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Asia/Tehran",
            "Antarctica/Troll");

    @Property(tries = 50)
    void findsTheWeekThatTheCalendarHas(@ForAll long seed) {
        Random random = new Random(seed);
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            WeekCalendar calendar = new WeekCalendar(zone);
            long second = (long) (random.nextDouble() * 4e9) - 1_000_000_000L;
            for (int i = 0; i < 400; i++) {
                Instant at = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
                assertThat(calendar.week(at)).isEqualTo(Week.of(at, zone));
                second += random.nextInt(5) == 0
                        ? random.nextInt(40_000_000) - 20_000_000
                        : random.nextInt(20_000) - 9_000;
            }
        }
    }

    @Test
    void aSecondBeforeAndAtAChangeOfTheClock() {
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            Instant at = Instant.parse("1990-01-01T00:00:00Z");
            for (int i = 0; i < 60 && zone.getRules().nextTransition(at) != null; i++) {
                at = zone.getRules().nextTransition(at).getInstant();
                for (long offset : new long[] {-1, 0, 1, -86_400, 86_400}) {
                    for (Instant first : List.of(at, at.minusSeconds(1))) {
                        WeekCalendar calendar = new WeekCalendar(zone);
                        calendar.week(first);
                        assertThat(calendar.week(at.plusSeconds(offset)))
                                .isEqualTo(Week.of(at.plusSeconds(offset), zone));
                    }
                }
            }
        }
    }
}
