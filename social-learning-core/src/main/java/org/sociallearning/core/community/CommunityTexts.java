package org.sociallearning.core.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.problem.SocialLearningException;

/** The words of circles, introductions, digest and human scale in one language. Immutable and thread-safe. */
final class CommunityTexts {
    private static final CommunityTexts ENGLISH = new CommunityTexts("community_en.properties");
    private static final CommunityTexts DUTCH = new CommunityTexts("community_nl.properties");

    private final Properties texts = new Properties();

    private CommunityTexts(String name) {
        try (InputStream in = CommunityTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SocialLearningException("resource (" + name + ") must be in the jar");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dutch for Dutch, English for all others. */
    static CommunityTexts of(Locale locale) {
        return locale.getLanguage().equals("nl") ? DUTCH : ENGLISH;
    }

    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new SocialLearningException("text (" + key + ") must be in both languages");
        }
        return text;
    }

    /** The text with {@code {name}} replaced by a value. */
    String get(String key, String name, String value) {
        return get(key).replace('{' + name + '}', value);
    }

    /** The text about these topics; where there are none, the one that needs none. */
    String about(String key, List<Topic> topics) {
        String names = topics.stream().map(Topic::value).collect(Collectors.joining(", "));
        return topics.isEmpty() ? get(key) : get(key + ".about", "topics", names);
    }
}
