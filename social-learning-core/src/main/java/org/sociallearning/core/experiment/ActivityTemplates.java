package org.sociallearning.core.experiment;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.sociallearning.core.problem.SocialLearningException;

/** The templates that a host uses, by their id; our own are made by its factories. Immutable. */
public final class ActivityTemplates {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int THREE_PARTNERS = 3;

    private final Map<String, ActivityTemplate> templates;

    private ActivityTemplates(Map<String, ActivityTemplate> templates) {
        this.templates = Collections.unmodifiableMap(templates);
    }

    /** The templates of the library, as the article describes them. */
    public static ActivityTemplates builtIn() {
        return new ActivityTemplates(Map.of())
                .with(workingOutLoudWeek())
                .with(festival())
                .with(coffeeLecture());
    }

    /** {@link #workingOutLoudWeek(Hashtag)} under {@link Hashtag#WORKING_OUT_LOUD}. */
    public static ActivityTemplate workingOutLoudWeek() {
        return workingOutLoudWeek(Hashtag.WORKING_OUT_LOUD);
    }

    /**
     * {@code working-out-loud}: weeks of the form {@link org.sociallearning.core.event.EncounterForm#WORKING_OUT_LOUD} in a
     * channel under a hashtag. Its rules: {@code twice-a-year} (never a third in a calendar year, nor fewer in a year between
     * two others), {@code channel} (each week names its space), {@code hashtag} (somebody used it), {@code five-kinds} (an
     * idea, a frustration, a question, a process and somebody's network were shared; other kinds are welcome).
     */
    public static ActivityTemplate workingOutLoudWeek(Hashtag hashtag) {
        return new WorkingOutLoudWeek(hashtag);
    }

    /** {@link #festival(int)} with three partner organisations. */
    public static ActivityTemplate festival() {
        return festival(THREE_PARTNERS);
    }

    /**
     * {@code festival}: encounters of the forms {@link org.sociallearning.core.event.EncounterForm#FESTIVAL} and
     * {@link org.sociallearning.core.event.EncounterForm#WORKSHOP}; those of a calendar year are one festival. Its rules:
     * {@code partners} (so many partner organisations are named), {@code each-partner-hosts} (each stands on a workshop, or
     * is the unit of a host of one), {@code by-staff} (each workshop has a host who takes part).
     *
     * @param partners how many partner organisations, from 1 to 50
     * @throws SocialLearningException when that is out of its bounds
     */
    public static ActivityTemplate festival(int partners) {
        if (partners < 1 || partners > 50) {
            throw new SocialLearningException("partners (" + partners + ") must be 1 to 50");
        }
        return new Festival(partners);
    }

    /** {@link #coffeeLecture(Duration)} of ten minutes. */
    public static ActivityTemplate coffeeLecture() {
        return coffeeLecture(TEN_MINUTES);
    }

    /**
     * {@code coffee-lecture}: encounters of the form {@link org.sociallearning.core.event.EncounterForm#LECTURE}. Its rules:
     * {@code weekly} (one in each week; one that was called off accounts for its week), {@code another-speaker} (nobody
     * speaks again while somebody who volunteered to host waits for a turn), {@code short}, {@code no-equipment} and
     * {@code standing} (the room rules were kept, as was said).
     *
     * @param atMost how long one may last, from a minute to a day
     * @throws SocialLearningException when that is out of its bounds
     */
    public static ActivityTemplate coffeeLecture(Duration atMost) {
        if (atMost.compareTo(Duration.ofMinutes(1)) < 0 || atMost.compareTo(Duration.ofDays(1)) > 0) {
            throw new SocialLearningException(
                    "length of a lecture (" + atMost + ") must be PT1M to PT24H. Maybe PT10M");
        }
        return new CoffeeLecture(atMost);
    }

    /**
     * The templates of the library and those that the class loader's services offer.
     *
     * @throws SocialLearningException when a service cannot be loaded, or two templates share an id
     */
    public static ActivityTemplates discover(ClassLoader loader) {
        ActivityTemplates all = builtIn();
        try {
            for (ActivityTemplate template : ServiceLoader.load(ActivityTemplate.class, loader)) {
                all = all.with(template);
            }
        } catch (ServiceConfigurationError e) {
            throw new SocialLearningException("a template that the class path offers cannot be loaded", e);
        }
        return all;
    }

    /**
     * These templates and one more.
     *
     * @throws SocialLearningException when there is one of this id already
     */
    public ActivityTemplates with(ActivityTemplate template) {
        String id = template.descriptor().id();
        if (templates.containsKey(id)) {
            throw new SocialLearningException("template (" + id + ") must have an id of its own");
        }
        Map<String, ActivityTemplate> more = new LinkedHashMap<>(templates);
        more.put(id, template);
        return new ActivityTemplates(more);
    }

    /**
     * The template of this id.
     *
     * @throws SocialLearningException when there is none
     */
    public ActivityTemplate get(String id) {
        ActivityTemplate template = templates.get(id);
        if (template == null) {
            throw new SocialLearningException(
                    "template (" + id + ") must be one of " + new TreeSet<>(templates.keySet()));
        }
        return template;
    }

    /** All templates, in order of registration. */
    public Collection<ActivityTemplate> all() {
        return templates.values();
    }
}
