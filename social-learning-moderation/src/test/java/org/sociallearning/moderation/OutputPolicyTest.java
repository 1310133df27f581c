package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.house.Requirement;

@Requirement({"T5", "H3"})
class OutputPolicyTest {
    private final Feed feed = new Feed(time(0, 0));
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Desk desk = Desk.attach(feed.workspace(), List.of(Policies.output()), suggestions::add);

    @Test
    void asksOnceAWeekAfterTheStart() {
        tick(6, 23);
        assertThat(suggestions).isEmpty();
        tick(7, 0);

        assertThat(suggestions).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.text(Locale.forLanguageTag("nl")))
                    .isEqualTo("Jullie zijn 7 dagen bezig. Waaraan zouden jullie over een tijdje willen zien dat het"
                            + " iets oplevert? Eén zin is genoeg om mee te beginnen.");
            assertThat(suggestion.moderator()).as("for whoever facilitates").isNull();
        });
        desk.feedback(suggestions.get(0).id(), Feedback.NOT_USEFUL);
        for (int day = 8; day < 200; day++) {
            tick(day, 10);
        }
        assertThat(suggestions).hasSize(1);
    }

    @Test
    void isSilentOnceAnOutputIsNamed() {
        feed.happens(OutputNamed.of(
                EventId.of("host", "output", "1"), OutputId.of("host/output/1"), "Fewer calls", time(1, 0)));
        tick(30, 0);
        assertThat(suggestions).isEmpty();
    }

    @Test
    void goesAwayWhenAnOutputIsNamed() {
        tick(7, 0);
        feed.happens(OutputNamed.of(
                EventId.of("host", "output", "1"), OutputId.of("host/output/1"), "Fewer calls", time(7, 1)));

        assertThat(desk.open(null)).isEmpty();
    }

    private void tick(int day, int hour) {
        feed.moveTo(time(day, hour));
        desk.tick();
    }
}
