package org.sociallearning.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/** Makes ids of suggestions: the same for the same history, and saying nothing of whom or what they are about. */
final class Digits {
    private Digits() {}

    /** A key for what is remembered of a moderator, from which nobody can tell who it is. */
    static String key(@Nullable ParticipantId moderator) {
        return moderator == null ? "" : hash(moderator.value(), 16);
    }

    static SuggestionId id(@Nullable ParticipantId moderator, Found found, Instant at) {
        String all = (moderator == null ? "" : moderator.value()) + "\n" + found.key() + "\n" + at;
        return SuggestionId.of(hash(all, 8));
    }

    private static String hash(String all, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
