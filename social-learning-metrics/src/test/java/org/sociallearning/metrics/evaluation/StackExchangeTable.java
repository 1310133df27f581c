package org.sociallearning.metrics.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and weeks of the reference tables: 8 weeks before and 8 during, from 2018-05-07. */
final class StackExchangeTable {

    static final WeekSet BEFORE = WeekSet.range(0, 8);
    static final WeekSet DURING = WeekSet.range(8, 16);

    private static final LocalDate FIRST = LocalDate.of(2018, 5, 7);

    private StackExchangeTable() {}

    /** Everybody, or only the people exposed in both periods. */
    static PersonWeeks of(boolean pairedOnly) {
        PersonWeeks.Builder table = PersonWeeks.overTime(16);
        Map<String, Integer> people = new HashMap<>();
        for (Map<String, String> row : Reference.table("reference/stackexchange-people-periods.csv")) {
            if (pairedOnly && row.get("before_member_weeks").isEmpty()) {
                continue;
            }
            int person = table.person();
            people.put(row.get("row"), person);
            long millis = millis(row.get("before_member_weeks")) + millis(row.get("during_member_weeks"));
            int whole = (int) (millis / PersonTotals.WEEK_MILLIS);
            table.exposeFully(person, 16 - whole, 16);
            if (millis % PersonTotals.WEEK_MILLIS > 0) {
                table.expose(person, 16 - whole - 1, millis % PersonTotals.WEEK_MILLIS);
            }
        }
        for (Map<String, String> row : Reference.table("reference/stackexchange-person-week-cells.csv")) {
            Integer person = people.get(row.get("row"));
            if (person != null) {
                int week = (int) ChronoUnit.WEEKS.between(FIRST, LocalDate.parse(row.get("week_start_utc")));
                table.count(person, week, Long.parseLong(row.get("contributions")));
            }
        }
        return table.build();
    }

    /** Per person of one period; an empty cell means that the person was not there. */
    static PersonTotals period(String prefix, String numerator) {
        List<Map<String, String>> rows = Reference.table("reference/stackexchange-people-periods.csv");
        long[] events = new long[rows.size()];
        long[] exposure = new long[rows.size()];
        for (int i = 0; i < events.length; i++) {
            String cell = rows.get(i).get(prefix + numerator);
            events[i] = cell.isEmpty() ? 0 : Long.parseLong(cell);
            exposure[i] = millis(rows.get(i).get(prefix + "_member_weeks"));
        }
        return PersonTotals.perWeek(events, exposure);
    }

    private static long millis(String memberWeeks) {
        return memberWeeks.isEmpty() ? 0 : Math.round(Double.parseDouble(memberWeeks) * PersonTotals.WEEK_MILLIS);
    }
}
