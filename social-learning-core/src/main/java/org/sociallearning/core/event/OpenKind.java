package org.sociallearning.core.event;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Constraint: an open value {@code base[:vendor.name]}, the base in small letters. */
@Documented
@Identifying
@Pattern(regexp = "[a-z0-9-]{1,50}(:[A-Za-z0-9_.-]{1,65})?", message = "{org.sociallearning.kind}")
@Constraint(validatedBy = {})
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenKind {
    /** The key of the message. */
    String message() default "{org.sociallearning.id}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
