package org.sociallearning.core.event;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One signal found in the text of a contribution. Immutable.
 *
 * @param label what was found
 * @param band how sure the detector is
 * @param start where the evidence starts in the original text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param rule the rule or lexicon group that found it; never text of the contribution
 */
public record Signal(
        @NotNull SignalLabel label,
        @NotNull Band band,
        @Min(0) int start,
        @Min(0) int end,
        @NotBlank @Size(max = 100) String rule) {}
