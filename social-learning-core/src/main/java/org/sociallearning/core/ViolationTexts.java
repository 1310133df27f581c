package org.sociallearning.core;

import jakarta.validation.MessageInterpolator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The messages of constraints in Dutch and English, made from the template and the attributes of the constraint and nothing
 * else, so that they are the same with every provider and need no expression language. Immutable.
 */
final class ViolationTexts implements MessageInterpolator {
    private final Properties english = load("violations_en.properties");
    private final Properties dutch = load("violations_nl.properties");

    /** The message of a template like {@code {key}} in a language; others than Dutch read English. */
    String text(String template, Map<String, Object> attributes, Locale locale) {
        Properties texts = locale.getLanguage().equals("nl") ? dutch : english;
        String key = template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
        String text = texts.getProperty(key, template);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            String name = '{' + attribute.getKey() + '}';
            if (text.contains(name)) {
                text = text.replace(name, String.valueOf(attribute.getValue()));
            }
        }
        return text;
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return text(template, context.getConstraintDescriptor().getAttributes(), locale);
    }

    private static Properties load(String name) {
        try (InputStream in = ViolationTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SocialLearningException("resource (" + name + ") must be in the jar");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
