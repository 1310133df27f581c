package org.sociallearning.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;

/** An application of a host that uses much of the library and closes it, as a container deploys and undeploys it. */
public final class Deployment {
    private static final int POSTS = 50;

    private Deployment() {}

    /** Runs on the container's thread and on threads it lends. */
    public static int run(Path directory, Executor threads) {
        byte[] key = "a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8);
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.file(directory))
                .pseudonyms(Pseudonyms.hmacSha256(key))
                .threads(threads)
                .open()) {
            Workspace workspace = learning.experiment("deployed", ZoneOffset.UTC);
            ParticipantId anna = workspace.participant("anna");
            Instant at = Instant.now();
            workspace.record(Joined.of(anna, at.minusSeconds(60), Role.PARTICIPANT));
            int[] seen = {0};
            workspace.follow(new Follower() {
                @Override
                public String name() {
                    return "counting";
                }

                @Override
                public void on(Fact fact) {
                    seen[0]++;
                }

                @Override
                public void corrected(Correction correction, Weeks touched) {}
            });
            for (int i = 0; i < POSTS; i++) {
                workspace.record(List.of(Contributed.question("forum", at + "/" + i, anna, at)
                        .withTopics("spreadsheets")
                        .withText("How do I make a pivot table? Thank you!")));
            }
            workspace.importFrom(
                    EventReaders.xapi(),
                    Source.of("a.json", "[{\"actor\":{},\"verb\":{}}]".getBytes(StandardCharsets.UTF_8)),
                    ImportOptions.onConsentOnly());
            workspace.catchUp();
            workspace.facts().each(Weeks.ALL, fact -> seen[0]++);
            workspace.roster();
            return seen[0];
        }
    }
}
