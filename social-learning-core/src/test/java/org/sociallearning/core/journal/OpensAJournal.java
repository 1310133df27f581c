package org.sociallearning.core.journal;

import java.nio.file.Path;
import org.sociallearning.core.problem.SocialLearningException;

/** A process of its own that opens a journal: exit code 3 when it may not. */
final class OpensAJournal {
    private OpensAJournal() {}

    public static void main(String[] arguments) {
        try (Journal journal = Journal.file(Path.of(arguments[0]))) {
            System.out.println("opened at " + journal.last());
        } catch (SocialLearningException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
