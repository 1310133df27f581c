package org.sociallearning.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.core.experiment.PreconditionChange;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.moderation.DeskView;
import org.sociallearning.moderation.page.DeskPage;
import org.sociallearning.moderation.page.ReplayPage;

/** Writes the desk of each moderator as it would have stood, and the replay. */
final class DeskFiles {
    private final Workspace workspace;
    private final String title;
    private final Locale locale;

    DeskFiles(Workspace workspace, String title, Locale locale) {
        this.workspace = workspace;
        this.title = title;
        this.locale = locale;
    }

    /**
     * Writes {@code desk.html} for the first desk and {@code desk-2.html} and on for others, and {@code replay.html} beside them.
     *
     * @param desks one for each moderator
     */
    List<Path> write(Path folder, List<DeskView> desks, ReplayPage replay) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < desks.size(); i++) {
                DeskView desk = desks.get(i);
                String html = DeskPage.of(desk)
                        .withTitle(title)
                        .with(preconditions(desk.at()))
                        .html(locale);
                files.add(Files.writeString(folder.resolve(i == 0 ? "desk.html" : "desk-" + (i + 1) + ".html"), html));
            }
            files.add(Files.writeString(
                    folder.resolve("replay.html"), replay.withTitle(title).html(locale)));
        } catch (IOException e) {
            throw new SocialLearningException("--out (" + folder + ") must be a folder that can be written to", e);
        }
        return files;
    }

    /** As they stood that day. */
    private List<Precondition> preconditions(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, workspace.zone());
        List<Precondition> then = new ArrayList<>();
        for (Precondition precondition : workspace.overview().preconditions()) {
            List<PreconditionChange> known = precondition.history().stream()
                    .filter(change -> !change.since().isAfter(day))
                    .toList();
            if (!known.isEmpty()) {
                PreconditionChange last = known.get(known.size() - 1);
                then.add(new Precondition(precondition.precondition(), last.state(), last.since(), known));
            }
        }
        return then;
    }
}
