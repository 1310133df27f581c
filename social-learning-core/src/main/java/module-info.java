/** Vocabulary, intake, journal, folds, talent map and communities. */
@SuppressWarnings("module") // our own modules, which are compiled after this one
module org.sociallearning.core {
    exports org.sociallearning.core;
    exports org.sociallearning.core.community;
    exports org.sociallearning.core.event;
    exports org.sociallearning.core.exchange;
    exports org.sociallearning.core.experiment;
    exports org.sociallearning.core.fold;
    exports org.sociallearning.core.journal;
    exports org.sociallearning.core.json to
            org.sociallearning.metrics,
            org.sociallearning.moderation;
    exports org.sociallearning.core.language;
    exports org.sociallearning.core.page to
            org.sociallearning.metrics,
            org.sociallearning.moderation;
    exports org.sociallearning.core.problem;
    exports org.sociallearning.core.talent;

    opens org.sociallearning.core.event;

    uses org.sociallearning.core.exchange.EventReader;
    uses org.sociallearning.core.experiment.ActivityTemplate;

    requires transitive jakarta.validation;
    requires org.slf4j;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires static transitive java.sql;
    requires static transitive org.jspecify;
}
