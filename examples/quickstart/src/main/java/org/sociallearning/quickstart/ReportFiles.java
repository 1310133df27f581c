package org.sociallearning.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.report.Report;

/** Writes a report in its three forms. */
final class ReportFiles {
    private ReportFiles() {}

    static void write(Publication publication, Path folder, Locale locale) {
        Report report = Report.of(publication);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.html"), report.html(locale));
            Files.writeString(folder.resolve("report.md"), report.markdown(locale));
            Files.writeString(folder.resolve("report.json"), report.json());
        } catch (IOException e) {
            throw new SocialLearningException("--out (" + folder + ") must be a folder that can be written to", e);
        }
    }
}
