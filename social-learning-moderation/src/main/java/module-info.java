/** Private suggestions for the facilitator. */
module org.sociallearning.moderation {
    exports org.sociallearning.moderation;
    exports org.sociallearning.moderation.page;

    requires transitive org.sociallearning.core;
    requires org.slf4j;
    requires static transitive org.jspecify;
}
