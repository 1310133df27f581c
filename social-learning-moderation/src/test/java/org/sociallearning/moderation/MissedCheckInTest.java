package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.moderation.Feed.time;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.experiment.CheckIn;
import org.sociallearning.house.Requirement;

class MissedCheckInTest {
    private final Feed feed = new Feed(time(0, 0));
    private final Workspace workspace = feed.workspace();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Desk desk = Desk.attach(workspace, Policies.recommended(), suggestions::add);

    @Test
    @Requirement("E2")
    void isSeenInTheOverviewAndNaggedAboutNowhere() {
        feed.happens(OutputNamed.of(
                EventId.of("host", "output", "1"), OutputId.of("host/output/1"), "Fewer calls", time(1, 0)));

        for (int day = 2; day < 150; day++) {
            feed.moveTo(time(day, 10));
            desk.tick();
        }

        assertThat(workspace.overview().checkIns())
                .extracting(CheckIn::state)
                .contains(CheckIn.State.MISSED)
                .doesNotContain(CheckIn.State.ANSWERED);
        assertThat(suggestions).isEmpty();
    }
}
