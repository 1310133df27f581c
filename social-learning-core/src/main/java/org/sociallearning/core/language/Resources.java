package org.sociallearning.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.sociallearning.core.problem.SocialLearningException;

/** The package's own text files. */
final class Resources {
    private Resources() {}

    static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SocialLearningException("resource (" + name + ") is missing. Maybe the jar was repackaged?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SocialLearningException("resource (" + name + ") cannot be read", unreadable);
        }
    }
}
