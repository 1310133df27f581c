package org.sociallearning.core.event;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Constraint: what every id keeps; it is not blank and holds no control characters. */
@Documented
@NotBlank
@Pattern(regexp = "\\P{Cc}*+", message = "{org.sociallearning.control}")
@Constraint(validatedBy = {})
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifying {
    /** The key of the message. */
    String message() default "{org.sociallearning.id}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
