package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sociallearning.core.event.ContributionKind.ANSWER;
import static org.sociallearning.core.event.ContributionKind.QUESTION;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;
import org.sociallearning.metrics.evaluation.Change;
import org.sociallearning.metrics.evaluation.Estimate;
import org.sociallearning.metrics.evaluation.KaplanMeier;
import org.sociallearning.metrics.evaluation.PersonTotals;
import org.sociallearning.metrics.evaluation.Ties;
import org.sociallearning.metrics.evaluation.WeekSet;

/**
 * The values of reference/stackexchange.csv and stackexchange-weeks.csv that our indicators compute, from the dump by way of the
 * reader. They were made with R and with SQL straight from the XML.
 */
class StackExchangeReferenceTest {
    private static final double HOUR = 3_600_000;

    private static FactList facts = FactList.of(List.of());
    private static Roster roster = new Origin.Once(facts).roster();

    @BeforeAll
    static void readTheDump() {
        facts = Dump.read(SharedData.orSkip("stackexchange-quantumcomputing-2018-09"));
        roster = new Origin.Once(facts).roster();
    }

    private static Raw read(Indicator<?> indicator, Weeks weeks) {
        return Raw.of(indicator, facts, roster, weeks, Dump.END);
    }

    private static Raw coverage(String kinds, ResponseKind by, Duration within) {
        Coverage coverage = Coverage.standard().by(by).within(within);
        return read(
                new AppreciationCoverage(kinds.equals("Q") ? coverage.of(QUESTION) : coverage.of(QUESTION, ANSWER)),
                Dump.ALL);
    }

    /** Rows {@code se-coverage-7d}: covered, all and share of those followed 7 days, and 1 - S(7 d) over all. */
    @Requirement("T1")
    @ParameterizedTest
    @CsvSource({
        "Q, ANSWER, 517, 597, 0.8659966499162479, 0.8652457405658911",
        "Q, REPLY, 568, 597, 0.9514237855946399, 0.9526143790849669",
        "QA, ANY, 1585, 1632, 0.9712009803921569, 0.971627241425569",
        "QA, REPLY, 1072, 1632, 0.6568627450980392, 0.657994660157134"
    })
    void coverageAgrees(String kinds, ResponseKind by, long covered, long all, double share, double everyone) {
        Raw raw = coverage(kinds, by, Duration.ofDays(7));
        PersonTotals totals =
                raw.figure("covered").measure().totals(raw.population().positions(Dump.ALL));
        assertThat(totals.events()).isEqualTo(covered);
        assertThat(totals.base()).isEqualTo((double) all);
        assertThat(raw.value("covered")).isEqualTo(share, within(1e-12));
        assertThat(raw.within("delays", Duration.ofDays(7))).isEqualTo(everyone, within(1e-9));
    }

    /** Rows {@code se-first-answer}, {@code se-first-reply}, {@code se-first-response-q}, {@code se-seen-qa...}: counts. */
    @Requirement("T1")
    @ParameterizedTest
    @CsvSource({
        "Q, ANSWER, 612, 549",
        "Q, REPLY, 612, 595",
        "Q, ANY, 612, 612",
        "QA, ANY, 1672, 1645",
        "QA, REPLY, 1672, 1137"
    })
    void countsOfDelaysAgree(String kinds, ResponseKind by, int things, int ended) {
        KaplanMeier curve =
                coverage(kinds, by, Duration.ofDays(400)).delays("delays").curve();
        assertThat(curve.things()).isEqualTo(things);
        assertThat(curve.steps().stream().mapToInt(KaplanMeier.Step::ended).sum())
                .isEqualTo(ended);
    }

    /** Kaplan-Meier by R survfit: quantiles in hours, S and its Greenwood error at 1, 24 and 168 hours. */
    @Requirement("T1")
    @ParameterizedTest
    @CsvSource({
        "Q, ANSWER, 0.86228569444444447, 3.7449579166666664, 20.900920416666665, 0.7271241830065367, "
                + "0.018005745519738731, 0.23202614379085101, 0.017063415571374842, 0.13475425943410885, "
                + "0.013844031248184953",
        "Q, REPLY, 0.34846250000000001, 1.2995133333333333, 5.3055781944444451, 0.5506535947712432, "
                + "0.020107318820720269, 0.10784313725490266, 0.012538372149004589, 0.047385620915033018, "
                + "0.0085882789716747489",
        "QA, REPLY, 0.7537254166666667, 7.5494055555555555, not reached, 0.72428229665071364, "
                + "0.010928690441502794, 0.40535969727504645, 0.012009596238998438, 0.34200533984286574, "
                + "0.011616530149155677"
    })
    void delaysAgree(
            String kinds,
            ResponseKind by,
            String q25,
            String q50,
            String q75,
            double s1,
            double e1,
            double s24,
            double e24,
            double s168,
            double e168) {
        KaplanMeier curve =
                coverage(kinds, by, Duration.ofDays(400)).delays("delays").curve();
        quantile(curve, .25, q25);
        quantile(curve, .5, q50);
        quantile(curve, .75, q75);
        survival(curve, 1, s1, e1);
        survival(curve, 24, s24, e24);
        survival(curve, 168, s168, e168);
    }

    private static void quantile(KaplanMeier curve, double p, String hours) {
        Estimate estimate = curve.quantile(p, .95);
        if (hours.equals("not reached")) {
            assertThat(estimate).isInstanceOf(Estimate.Undefined.class);
        } else {
            assertThat(estimate.point().orElseThrow() / HOUR).isEqualTo(Double.parseDouble(hours), within(1e-6));
        }
    }

    private static void survival(KaplanMeier curve, int hours, double expected, double error) {
        long millis = (long) (hours * HOUR);
        assertThat(curve.survival(millis)).isEqualTo(expected, within(1e-9));
        double last = 0;
        for (KaplanMeier.Step step : curve.steps()) {
            last = step.time() <= millis ? step.standardError() : last;
        }
        assertThat(last).isEqualTo(error, within(1e-9));
    }

    /** Rows {@code se-newcomers}: 322 first posts old enough, 261 replied to within 7 days. */
    @Requirement("T1")
    @Test
    void firstContributionsAgree() {
        Raw raw = coverage("QA", ResponseKind.REPLY, Duration.ofDays(7));
        PersonTotals totals =
                raw.figure("newcomers").measure().totals(raw.population().positions(Dump.ALL));
        assertThat(totals.base()).isEqualTo(322);
        assertThat(totals.events()).isEqualTo(261);
        assertThat(raw.value("newcomers")).isEqualTo(0.8105590062111802, within(1e-12));
    }

    /** Rows {@code se-members}, {@code se-inequality}. */
    @Requirement("I6")
    @Test
    void membersAndInequalityAgree() {
        Raw raw = read(new Sharing(), Dump.ALL);
        Basis basis = raw.level("contributions").basis();
        assertThat(basis.people()).isEqualTo(3_460);
        assertThat(basis.contributors()).isEqualTo(402);
        // 5,085 contributions, of which 3 have no author.
        assertThat(basis.events()).isEqualTo(5_082);
        assertThat(raw.value("inequality")).isEqualTo(0.9752488096944221, within(1e-10));
        assertThat(raw.value("half")).isEqualTo(12);
    }

    /** Rows {@code se-ties}. */
    @Requirement({"I3", "I6"})
    @Test
    void tiesAgree() {
        Raw raw = read(new Sharing(), Dump.ALL);
        TieCounts counts = ((MeasureData.Reciprocity) raw.measure("reciprocity").data()).ties();
        Ties ties = Spreads.ties(counts, raw.population(), new HashMap<>());
        assertThat(ties.directed()).isEqualTo(1_771);
        assertThat(ties.peopleWithTie()).isEqualTo(402);
        assertThat(ties.reciprocated()).isEqualTo(658);
        assertThat(ties.components()).containsExactly(402);
        assertThat(raw.value("reciprocity")).isEqualTo(0.3715415019762846, within(1e-12));
        Raw finding = read(new FindingEachOther(), Dump.ALL);
        assertThat(finding.value("density")).isEqualTo(0.010986216051910027, within(1e-12));
        assertThat(finding.value("largest-group")).isEqualTo(1);
        assertThat(finding.crossings("replies").anyUnitKnown).isFalse();
    }

    /** Rows {@code se-volume}: everybody with exposure in the eight weeks from 2018-07-02. */
    @Requirement("I6")
    @Test
    void volumeAgrees() {
        Raw raw = read(new Sharing(), Dump.DURING);
        PersonTotals totals =
                raw.figure("contributions").measure().totals(raw.population().positions(Dump.DURING));
        assertThat(totals.people()).isEqualTo(3_402);
        assertThat(totals.events()).isEqualTo(1_388);
        assertThat(totals.base()).isEqualTo(25_524.486283277118, within(1e-9));
        Estimate.WithInterval level =
                (Estimate.WithInterval) raw.level("contributions").estimate();
        assertThat(level.value()).isEqualTo(0.054379155160876866, within(1e-12));
        assertThat(level.standardError()).isEqualTo(0.22592636971821534, within(1e-9));
        assertThat(level.interval().lower()).isEqualTo(0.034918462882622694, within(1e-9));
        assertThat(level.interval().upper()).isEqualTo(0.08468564398011717, within(1e-9));
    }

    /** README of the reference: over everybody with exposure the ratio is .75738 and Vp .0184797; k as in se-weeks. */
    @Requirement({"E3", "I6"})
    @Test
    void changeOfVolumeAgrees() {
        Weeks both = Weeks.range(Dump.BEFORE.first(), Dump.DURING.last());
        Raw raw = read(new Sharing(), both);
        WeekSet before = raw.population().positions(Dump.BEFORE);
        WeekSet during = raw.population().positions(Dump.DURING);
        Change.Compared change =
                (Change.Compared) raw.figure("contributions").measure().change(before, during);
        assertThat(change.people()).isEqualTo(3_402);
        assertThat(change.ratio()).isEqualTo(.75738, within(5e-6));
        assertThat(change.personVariance()).isEqualTo(.0184797, within(5e-8));
    }

    /** Each complete week of stackexchange-weeks.csv: members, exact member-weeks, contributions, people. */
    @Requirement("I6")
    @Test
    void weeksAgree() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.orSkip("reference/stackexchange-weeks.csv"));
        Raw raw = read(new Sharing(), Dump.ALL);
        int checked = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Week week = Week.of(java.time.LocalDate.parse(cells[0]));
            WeekSet one = raw.population().positions(Weeks.of(List.of(week)));
            PersonTotals totals = raw.figure("contributions").measure().totals(one);
            assertThat(totals.people()).as(line).isEqualTo(Integer.parseInt(cells[2]));
            if (cells[1].equals("yes")) {
                // Membership begins at the earlier of join and first act; one person wrote 52 hours before the account
                // was
                // made that the reference values count from.
                double early = cells[0].equals("2018-04-16") ? 0.3093543369701 : 0;
                assertThat(totals.base() - early).as(line).isEqualTo(Double.parseDouble(cells[3]), within(1e-9));
            }
            assertThat(totals.events()).as(line).isEqualTo(Long.parseLong(cells[4]) - Long.parseLong(cells[8]));
            assertThat(totals.activePeople()).as(line).isEqualTo(Integer.parseInt(cells[9]));
            if (cells[1].equals("yes")) {
                assertThat(raw.figure("members").level(one).value().orElseThrow())
                        .as(line)
                        .isEqualTo(Double.parseDouble(cells[11]), within(1e-12));
            }
            checked++;
        }
        assertThat(checked).isEqualTo(25);
    }

    /** stackexchange-topics-logodds.csv: people per tag in both parts together; 124 of 154 under 10 people. */
    @Requirement("I7")
    @Test
    void topicsAgree() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.orSkip("reference/stackexchange-topics-logodds.csv"));
        Map<String, Integer> expected = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.parseInt(cells[5])));
        List<TopicOrder.Row> rows = read(new WhatMatters(), Dump.ALL).topics("people", List.of(Dump.ALL));
        Map<String, Integer> actual =
                rows.stream().collect(Collectors.toMap(row -> row.topic().value(), TopicOrder.Row::people));
        assertThat(actual).isEqualTo(expected).hasSize(154);
        assertThat(rows.stream().filter(row -> row.people() < 10).count()).isEqualTo(124);
    }

    /** No moderator is known in the dump. */
    @Requirement({"T3", "T5"})
    @Test
    void figuresOfModeratorsAreNotMeasured() {
        assertThat(read(new OneWayness(), Dump.ALL).reading().toRecord()).isPresent();
        assertThat(read(new PeersFirst(Coverage.standard()), Dump.ALL).reading().toRecord())
                .isPresent();
    }
}
