package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.house.Requirement;
import org.sociallearning.house.SharedData;
import org.sociallearning.metrics.evaluation.AcrossUnits;
import org.sociallearning.metrics.evaluation.Ties;

/** Messages and advice of two published networks, each tie told as one addressed contribution. */
@Requirement({"I3", "I6"})
class SmallNetworksReferenceTest {
    private static Contributed message(int serial, String from, String to, Instant at) {
        return Contributed.of(
                        ContributionKind.REMARK,
                        ContributionId.of("network", "message", "" + serial),
                        Story.person(from),
                        at)
                .withAddressedTo(List.of(Story.person(to)));
    }

    /** Expected: rows {@code uci} of reference/networks.csv (igraph, sna and plain counts in R). */
    @Test
    void agreesOnTheMessagesOfStudents() throws IOException {
        Path file = SharedData.orSkip("konect-ucsocial/out.opsahl-ucsocial");
        Story story = Story.begin();
        Set<String> people = new HashSet<>();
        Instant first = null;
        Instant last = null;
        int messages = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("%")) {
                continue;
            }
            String[] cells = line.split(" ", -1);
            Instant at = Instant.ofEpochSecond(Long.parseLong(cells[3]));
            first = first == null ? at : first;
            last = at;
            for (String person : List.of(cells[0], cells[1])) {
                if (people.add(person)) {
                    story.happened(Joined.of(Story.person(person), first, Role.PARTICIPANT));
                }
            }
            story.happened(message(messages++, cells[0], cells[1], at));
        }
        Weeks weeks = Weeks.range(Week.of(first, ZoneOffset.UTC), Week.of(last, ZoneOffset.UTC));
        Raw finding = Raw.of(new FindingEachOther(), story, weeks, last);
        Raw sharing = Raw.of(new Sharing(), story, weeks, last);

        Map<org.sociallearning.core.event.ParticipantId, Integer> numbers = new HashMap<>();
        TieCounts addressed = ((MeasureData.Reciprocity)
                        finding.measure("addressed-reciprocity").data())
                .ties();
        Ties ties = Spreads.ties(addressed, finding.population(), numbers);
        assertThat(messages).isEqualTo(59_835);
        assertThat(ties.directed()).isEqualTo(20_296);
        assertThat(ties.reciprocated()).isEqualTo(12_916);
        assertThat(ties.peopleWithTie()).isEqualTo(1_899);
        assertThat(finding.value("addressed-reciprocity")).isEqualTo(0.6363815530153725, within(1e-12));
        assertThat(sharing.value("inequality")).isEqualTo(0.7971825275343598, within(1e-9));
        assertThat(sharing.value("half")).isEqualTo(106);
        assertThat(sharing.level("contributions").basis().events()).isEqualTo(59_835);
        assertThat(sharing.level("contributions").basis().contributors()).isEqualTo(1_350);
    }

    /** Expected: rows {@code org} of reference/networks.csv. Undirected pairs: indicators.md counts pairs once. */
    @ParameterizedTest
    @CsvSource({
        "1, -0.094705443698732295, 0.49213943950786054",
        "2, 0.39746457867263235, 0.47026657552973339",
        "3, 0.01267710663683818, -0.051948051948051965"
    })
    void agreesOnAdviceAmongResearchers(int attribute, double index, double expected) throws IOException {
        Path ties = SharedData.orSkip("org-networks/manufacturing-advice.csv");
        Path people = SharedData.orSkip("org-networks/manufacturing-people.csv");
        Story story = Story.begin();
        for (String line : Files.readAllLines(people)) {
            if (!line.startsWith("\"")) {
                String[] cells = line.split(",", -1);
                story.happened(Joined.of(Story.person(cells[0]), Story.MONDAY, Role.PARTICIPANT)
                        .withUnit(UnitId.of(cells[attribute])));
            }
        }
        int messages = 0;
        for (String line : Files.readAllLines(ties)) {
            if (!line.startsWith("\"")) {
                String[] cells = line.split(",", -1);
                story.happened(message(messages++, cells[0], cells[1], Story.at(1, 0)));
            }
        }
        Raw raw = Raw.of(new FindingEachOther(), story, Story.weeks(1), Story.at(30, 0));
        assertThat(messages).isEqualTo(2_228);
        assertThat(raw.value("addressed-density")).isEqualTo(0.38072453861927547, within(1e-12));
        assertThat(raw.value("addressed-reciprocity")).isEqualTo(0.796229802513465, within(1e-12));
        assertThat(raw.level("addressed-density").basis().people()).isEqualTo(77);
        UnitCrossings crossings = raw.crossings("addressed");
        AcrossUnits.Known known = (AcrossUnits.Known) crossings.reading;
        assertThat(crossings.basis.events()).isEqualTo(1_341);
        assertThat(known.index()).isEqualTo(index, within(1e-12));
        assertThat(known.expected()).isEqualTo(expected, within(1e-12));
    }
}
