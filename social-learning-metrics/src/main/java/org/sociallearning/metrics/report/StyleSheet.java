package org.sociallearning.metrics.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.PublishedPeriod;

/** The style of the page, and the policy by which a browser applies this style and nothing else. */
final class StyleSheet {
    private final String css;

    private StyleSheet(String css) {
        this.css = css;
    }

    /** The style of every page, and the widths of these periods: the policy allows no style at an element. */
    static StyleSheet of(List<PublishedPeriod> periods) {
        StringBuilder css = new StringBuilder(resource());
        for (int i = 0; i < periods.size(); i++) {
            int weeks = Math.max(1, periods.get(i).weeks().size());
            css.append(".ruler li:nth-child(").append(i + 1).append("){flex-grow:");
            css.append(weeks).append("}\n");
        }
        return new StyleSheet(css.toString());
    }

    String css() {
        return css;
    }

    /** A content security policy: no script, no form, no request, and only the style with this sum. */
    String policy() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(sum) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource() {
        try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new SocialLearningException("resource (report.css) must be in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
