package org.sociallearning.promises;

import java.nio.file.Path;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.Journal;

/** Every kind of journal there is: what is promised holds over each of them. */
enum Journals {
    MEMORY {
        @Override
        Journal open(Path directory) {
            return Journal.inMemory();
        }
    },
    FILE {
        @Override
        Journal open(Path directory) {
            return Journal.file(directory, FileOptions.withDefaults().with(Durability.SYSTEM));
        }
    };

    /** A journal of this kind; an empty one when nothing was kept in the directory before. */
    abstract Journal open(Path directory);
}
