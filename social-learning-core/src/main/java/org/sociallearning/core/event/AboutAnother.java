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

/** Constraint: the event is about another person than its actor: nobody confirms or contests their own talent. */
@Documented
@Constraint(validatedBy = AboutAnother.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AboutAnother {
    /** The key of the message. */
    String message() default "{org.sociallearning.another}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Judges the constraint; made by the validation provider. Thread-safe. */
    final class Check implements ConstraintValidator<AboutAnother, Event> {
        /** For the validation provider. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable Event event, ConstraintValidatorContext context) {
            ParticipantId person = event instanceof Confirmed confirmed
                    ? confirmed.person()
                    : event instanceof Contested contested ? contested.person() : null;
            if (event == null || event.header() == null || person == null || !person.equals(event.actor())) {
                return true;
            }
            if (person.value() == null) {
                // nobody yet, which the constraints of ids say
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("person")
                    .addConstraintViolation();
            return false;
        }
    }
}
