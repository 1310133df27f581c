package org.sociallearning.moderation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** No texts. */
enum NoTexts implements Texts {
    /** The only one, so that descriptors without texts are equal. */
    NONE;

    @Override
    public @Nullable String find(String key, Locale locale) {
        return null;
    }
}
