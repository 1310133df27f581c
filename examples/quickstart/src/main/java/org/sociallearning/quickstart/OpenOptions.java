package org.sociallearning.quickstart;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.problem.SocialLearningException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the events come from: an export that is read for this command only, or a journal that is kept. */
final class OpenOptions {
    private static final String USUAL_BASIS =
            "Read once for this command; nothing is kept. Whoever ran it answers for the basis.";

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--journal", paramLabel = "DIR", description = "A folder into which was imported before.")
    private @Nullable Path journal;

    @Option(
            names = "--basis",
            paramLabel = "TEXT",
            description =
                    "On what basis the people of --from may be recorded; there is a default, since nothing is kept.")
    private String basis = USUAL_BASIS;

    OpenOptions() {}

    /** Whether anything was said of where the events come from. */
    boolean isGiven() {
        return journal != null || input.isGiven();
    }

    /** What a report about this is called unless it is given a title. */
    String title() {
        Path named = journal == null ? null : journal.getFileName();
        return named == null ? input.source().name() : named.toString();
    }

    Study study(Output output) {
        return study(output, false);
    }

    /** The same with the texts of --from for as long as it is open. */
    Study studyWithTexts(Output output) {
        return study(output, true);
    }

    private Study study(Output output, boolean texts) {
        if (journal != null && input.isGiven()) {
            throw new SocialLearningException("--journal (" + journal + ") must not be given together with --from");
        }
        if (journal != null) {
            return Study.existing(journal, Clock.systemUTC());
        }
        if (!input.isGiven()) {
            throw new SocialLearningException(
                    "--from (none) or --journal (none) must be given. Maybe --from" + " stackexchange:path/to/dump");
        }
        Clock clock = Clock.systemUTC();
        Study study = texts ? Study.inMemoryWithTexts(input.zone(), clock) : Study.inMemory(input.zone(), clock);
        Set<Consent> consents = EnumSet.of(Consent.TAKE_PART, Consent.BE_FOUND);
        if (texts) {
            consents.add(Consent.KEEP_TEXT);
        }
        ImportReport report = Importing.run(study.workspace(), input, basis, false, consents);
        Importing.describe(report, output);
        return study;
    }
}
