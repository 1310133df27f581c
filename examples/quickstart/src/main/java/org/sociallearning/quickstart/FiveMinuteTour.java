package org.sociallearning.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.report.Report;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.Policies;

/** The shortest embedding that does something: record, be advised, measure. The README shows it. */
final class FiveMinuteTour {
    private FiveMinuteTour() {}

    /** Runs the tour on the console. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    // region tour
    static void run(PrintStream out) {
        // Yours, and kept: another key gives everybody another pseudonym.
        byte[] key = "a secret of at least 16 bytes".getBytes(StandardCharsets.UTF_8);
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(key))
                .open()) {
            var lectures = learning.experiment("coffee-lectures", ZoneId.of("Europe/Amsterdam"));
            var metrics = Metrics.attach(lectures, List.of(Indicators.sharing()));
            var desk = Desk.attach(
                    lectures, Policies.recommended(), suggestion -> out.println(suggestion.text(Locale.ENGLISH)));

            var anna = lectures.participant("anna@example.org"); // a pseudonym; her address goes no further
            var now = Instant.now();
            lectures.record(Joined.of(anna, now, Role.PARTICIPANT)); // nobody is recorded who did not join
            lectures.record(Contributed.question("forum", "17", anna, now)
                    .withTopics("spreadsheets")
                    .withText("How do I make a pivot table?")); // its signals are kept, its text is not

            desk.tick(); // the host's scheduler calls this every few minutes
            var publication = metrics.read(Weeks.last(4, lectures.clock()));
            out.println(Report.of(publication).markdown(Locale.ENGLISH)); // hidden until ten people took part
        }
    }
    // endregion
}
