package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What one detector found in one contribution; no signals when it looked and found none. Immutable.
 *
 * @param detector the id of the detector
 * @param version its version; figures from two versions are compared with a caveat only
 * @param signals what it found
 */
public record Detection(
        @NotBlank @Size(max = 100) String detector,
        @NotBlank @Size(max = 50) String version,
        @Size(max = 200) List<@NotNull @Valid Signal> signals) {
    public Detection {
        signals = Copies.list(signals);
    }

    /** Whether the label was found. */
    public boolean has(SignalLabel label) {
        for (Signal signal : signals) {
            if (signal.label() == label) {
                return true;
            }
        }
        return false;
    }
}
