package org.sociallearning.core;

import java.util.List;
import org.sociallearning.core.problem.Problem;

/** Is told about each record of a source while it is imported. Called on the thread that imports. */
public interface ImportRecords {
    /** Nobody listens. */
    ImportRecords NONE = new ImportRecords() {
        @Override
        public void accepted(String position) {}

        @Override
        public void refused(String position, List<Problem> problems) {}
    };

    /** The record at this position is as it should be. */
    void accepted(String position);

    /** The record at this position is as it should be, and its kind is not recorded: {@code down vote}. */
    default void leftOut(String position, String kind) {
        accepted(position);
    }

    /** The record at this position is refused, for all of these reasons. */
    void refused(String position, List<Problem> problems);
}
