package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.Circle;
import org.sociallearning.core.community.CirclePlan;
import org.sociallearning.core.community.CircleRound;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** The picture of the guide's page on circles is drawn from circles that the library made. */
@Tag("once")
@Requirement("H1")
class CirclesPictureTest {
    private static final Path PICTURE = Path.of("docs", "images", "circles.svg");
    private static final Instant NOW = Instant.parse("2026-09-07T08:00:00Z");
    private static final int ROUNDS = 5;
    private static final int COLUMN = 156;
    private static final int ROW = 66;
    private static final int LEFT = 12;
    private static final int TOP = 44;
    /** One colour and one letter a unit: colour is not the only sign. */
    private static final List<String> COLOURS = List.of("#0B6E69", "#B4532A", "#4A4E9E");

    /** Made-up colleagues: which unit each is of, and the label in the picture. */
    private final Map<ParticipantId, Integer> units = new LinkedHashMap<>();

    private final Map<ParticipantId, String> labels = new LinkedHashMap<>();

    @Test
    void showsFiveRoundsOfFifteenColleaguesInThrees() {
        String drawn = drawn(rounds());
        if (Boolean.getBoolean("snippets.update")) {
            Repository.write(PICTURE, drawn);
        }
        assertThat(Files.exists(Repository.ROOT.resolve(PICTURE)) ? Repository.read(PICTURE) : "")
                .as("%s differs from what the library makes; run this test with -Dsnippets.update=true", PICTURE)
                .isEqualTo(drawn);
    }

    private List<CircleRound> rounds() {
        byte[] key = "a secret of the host's, at least 16 bytes".getBytes(StandardCharsets.UTF_8);
        List<CircleRound> rounds = new ArrayList<>();
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(key))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            Workspace village = learning.experiment("village", ZoneId.of("Europe/Amsterdam"));
            for (int i = 0; i < 15; i++) {
                int unit = i % COLOURS.size();
                ParticipantId person = village.participant("colleague-" + i);
                units.put(person, unit);
                labels.put(person, "" + (char) ('A' + unit) + (i / COLOURS.size() + 1));
                village.record(Joined.of(person, NOW, Role.PARTICIPANT).withUnit(UnitId.of("unit-" + unit)));
                village.record(Requested.of(EventId.of("intranet", "wish", "" + i), Wish.JOIN, "circles", person, NOW));
            }
            for (int number = 1; number <= ROUNDS; number++) {
                CircleRound round =
                        village.community().circles(CirclePlan.round(number).withSize(3));
                village.record(round.events("intranet", NOW));
                rounds.add(round);
            }
        }
        return rounds;
    }

    private String drawn(List<CircleRound> rounds) {
        int width = 2 * LEFT + ROUNDS * COLUMN;
        int height = TOP + 5 * ROW + 34;
        StringBuilder svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' font-family='sans-serif'>",
                width,
                height);
        line(svg, "<title>Fifteen colleagues of three units in circles of three, five rounds</title>");
        line(svg, "<rect width='%d' height='%d' fill='#FBFAF6'/>", width, height);
        int repeats = 0;
        for (CircleRound round : rounds) {
            repeats += round.repeats();
            int x = LEFT + (round.round() - 1) * COLUMN;
            line(svg, "<text x='%d' y='28' font-size='15' fill='#1B2127'>round %d</text>", x + 8, round.round());
            for (int i = 0; i < round.circles().size(); i++) {
                circle(svg, round.circles().get(i), x, TOP + i * ROW);
            }
        }
        line(
                svg,
                "<text x='%d' y='%d' font-size='13' fill='#1B2127'>A, B and C are units. Pairs that met twice: %d.</text>",
                LEFT + 8,
                height - 14,
                repeats);
        return svg.append("</svg>\n").toString();
    }

    private void circle(StringBuilder svg, Circle circle, int x, int y) {
        line(
                svg,
                "<rect x='%d' y='%d' width='%d' height='%d' rx='26' fill='#FFFFFF' stroke='#C9CDC8'/>",
                x + 4,
                y,
                COLUMN - 16,
                ROW - 12);
        for (int i = 0; i < circle.people().size(); i++) {
            ParticipantId person = circle.people().get(i);
            int cx = x + 32 + i * 42;
            int cy = y + (ROW - 12) / 2;
            line(
                    svg,
                    "<circle cx='%d' cy='%d' r='18' fill='%s'/><text x='%d' y='%d' font-size='14' fill='#FFFFFF'"
                            + " text-anchor='middle'>%s</text>",
                    cx,
                    cy,
                    COLOURS.get(units.getOrDefault(person, 0)),
                    cx,
                    cy + 5,
                    labels.get(person));
        }
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
