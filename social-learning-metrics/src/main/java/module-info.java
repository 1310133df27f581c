/** Indicators, evaluation and reports. */
module org.sociallearning.metrics {
    exports org.sociallearning.metrics;
    exports org.sociallearning.metrics.evaluation;
    exports org.sociallearning.metrics.publication;
    exports org.sociallearning.metrics.report;

    requires transitive org.sociallearning.core;
    requires org.slf4j;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.apache.commons.statistics.interval;
    requires org.apache.commons.statistics.ranking;
    requires org.apache.commons.statistics.descriptive;
    requires static transitive org.jspecify;
}
