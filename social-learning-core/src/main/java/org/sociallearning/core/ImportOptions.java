package org.sociallearning.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.exchange.ReadOptions;

/**
 * How a source is imported. Start from {@link #onBasis}. Immutable.
 *
 * @param basis on what basis people who did not consent themselves are recorded, in words; null when all did
 * @param consents what the basis covers beside being counted
 * @param from from when facts may be used under the basis
 * @param read how the source is read
 * @param dryRun whether nothing is recorded
 * @param progress told how far it is
 * @param cancelled asked whether to stop; what was recorded by then stays
 * @param records told about each record of the source
 */
public record ImportOptions(
        @Nullable String basis,
        Set<Consent> consents,
        Instant from,
        ReadOptions read,
        boolean dryRun,
        ImportProgress progress,
        BooleanSupplier cancelled,
        ImportRecords records) {
    public ImportOptions {
        consents = Set.copyOf(consents);
    }

    /** On a basis that covers being counted, from the beginning. */
    public static ImportOptions onBasis(String basis) {
        return new ImportOptions(
                basis,
                EnumSet.of(Consent.TAKE_PART),
                Instant.EPOCH,
                ReadOptions.withDefaults(),
                false,
                (bytes, total) -> {},
                () -> false,
                ImportRecords.NONE);
    }

    /** Of people who consented themselves; events of others are counted and not recorded. */
    public static ImportOptions onConsentOnly() {
        return onBasis("").withBasis(null);
    }

    private ImportOptions withBasis(@Nullable String basis) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same with a basis that covers more. */
    public ImportOptions withConsents(Set<Consent> consents) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same with a basis that covers facts from this time on. */
    public ImportOptions withFrom(Instant from) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same, read so. */
    public ImportOptions withRead(ReadOptions read) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same, and nothing is recorded. */
    public ImportOptions withDryRun(boolean dryRun) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same with somebody to tell how far it is. */
    public ImportOptions withProgress(ImportProgress progress) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same with somebody who may stop it. */
    public ImportOptions withCancelled(BooleanSupplier cancelled) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }

    /** The same with somebody to tell about each record. */
    public ImportOptions withRecords(ImportRecords records) {
        return new ImportOptions(basis, consents, from, read, dryRun, progress, cancelled, records);
    }
}
