package org.sociallearning.core.experiment;

import java.util.List;

/**
 * An activity to start from, with rules that can be checked: a plug-in. The library's own are in {@link ActivityTemplates}.
 * Implementations are stateless and thread-safe, and pass {@link ActivityTemplateContract#laws}.
 */
public interface ActivityTemplate {
    /** What it is; the same at each call. */
    TemplateDescriptor descriptor();

    /** Its rules, each of a name of its own; the same at each call. */
    List<Rule> rules();
}
