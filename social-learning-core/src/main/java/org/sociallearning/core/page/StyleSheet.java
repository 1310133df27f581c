package org.sociallearning.core.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The style of a page, and the policy by which a browser applies this style and nothing else: what all our pages share, colours,
 * type and focus in light, dark and on paper, and then a page's own. Immutable.
 */
public final class StyleSheet {
    private static final String SHARED = read(StyleSheet.class.getResourceAsStream("page.css"), "page.css");

    private final String css;

    private StyleSheet(String css) {
        this.css = css;
    }

    /** The shared style, then this one. */
    public static StyleSheet of(String own) {
        return new StyleSheet(SHARED + own);
    }

    /** A style sheet from the jar. */
    public static String read(@Nullable InputStream resource, String name) {
        try (InputStream in = resource) {
            if (in == null) {
                throw new SocialLearningException("resource (" + name + ") must be in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style as CSS. */
    public String css() {
        return css;
    }

    /** A content security policy: no script, no form, no request, and only the style with this sum. */
    public String policy() {
        return policy("'none'");
    }

    /** The same with forms that may go where this source expression of the policy says, as in {@code 'self'}. */
    public String policy(String forms) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(sum) + "'; base-uri 'none'; form-action " + forms;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
