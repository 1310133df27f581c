package org.sociallearning.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

/** The repeated runs are worth nothing when the build quietly gives them the same libraries again. */
class LibraryVersionsTest {
    @Test
    void runsOnTheJacksonThatThisRunIsAbout() {
        assertThat(PackageVersion.VERSION).hasToString(expected("expected.jackson"));
    }

    @Test
    void runsOnTheValidatorThatThisRunIsAbout() {
        assertThat(HibernateValidator.class.getPackage().getImplementationVersion())
                .isEqualTo(expected("expected.validator"));
    }

    private static String expected(String property) {
        String version = System.getProperty(property);
        assumeTrue(version != null, property + " is set by the Maven build only");
        return version;
    }
}
