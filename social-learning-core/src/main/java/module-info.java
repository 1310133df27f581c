/** Vocabulary, intake, journal, folds, talent map and communities. */
module org.sociallearning.core {
    requires transitive jakarta.validation;
    requires org.slf4j;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires static java.sql;
    requires static org.jspecify;
}
