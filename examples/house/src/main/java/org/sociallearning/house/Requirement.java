package org.sociallearning.house;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements a test serves, by their codes: {@code @Requirement("T1")} or {@code @Requirement({"I6", "S1"})}.
 *
 * <p>On a class it holds for the class as a whole. {@code docs/requirements.md} is generated from these.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {
    /** {@return the codes, as they stand in {@code docs/requirements.md}} */
    String[] value();
}
