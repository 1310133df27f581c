package org.sociallearning.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
    @Test
    void addsAPagesOwnStyleToWhatAllPagesShare() {
        assertThat(StyleSheet.of(".mine{color:red}").css()).startsWith(":root{").endsWith(".mine{color:red}");
    }

    @Test
    void allowsThisStyleAndNothingElse() {
        String policy = StyleSheet.of("").policy();

        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("; base-uri 'none'; form-action 'none'");
        assertThat(StyleSheet.of("p{}").policy()).isNotEqualTo(policy);
        assertThat(StyleSheet.of("").policy("'self'")).endsWith("form-action 'self'");
    }

    @Test
    void saysWhichStyleIsMissing() {
        assertThatThrownBy(() -> StyleSheet.read(null, "none.css"))
                .hasMessage("resource (none.css) must be in the jar");
    }
}
