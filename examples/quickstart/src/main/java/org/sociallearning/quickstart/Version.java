package org.sociallearning.quickstart;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar says it is of. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"quickstart " + text()};
    }

    static String text() {
        @Nullable String version = Quickstart.class.getPackage().getImplementationVersion();
        return version == null ? "of the source tree" : version;
    }
}
