/** A host that embeds the library on the module path. */
module org.sociallearning.examples.modulepath {
    requires org.sociallearning.metrics;
    requires org.sociallearning.moderation;
    requires org.hibernate.validator;
}
