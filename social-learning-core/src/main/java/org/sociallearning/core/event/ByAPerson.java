package org.sociallearning.core.event;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Constraint: the event has an actor, because it means nothing without; or, of {@link Answered}, it has none. */
@Documented
@Constraint(validatedBy = ByAPerson.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByAPerson {
    /** The key of the message. */
    String message() default "{org.sociallearning.actor}";

    /** Whether there must be one, or must be none. */
    boolean value() default true;

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Judges the constraint; made by the validation provider. Thread-safe. */
    final class Check implements ConstraintValidator<ByAPerson, Event> {
        private boolean wanted = true;

        /** For the validation provider. */
        public Check() {}

        @Override
        public void initialize(ByAPerson constraint) {
            wanted = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Event event, ConstraintValidatorContext context) {
            if (event == null || event.header() == null || (event.actor() != null) == wanted) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("header.actor")
                    .addConstraintViolation();
            return false;
        }
    }
}
