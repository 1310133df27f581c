package org.sociallearning.core.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.sociallearning.house.TestDatabase;

/** The properties of {@link JournalPropertyTest} on each database, every try in a tenant of its own. */
@Tag("once")
class JdbcJournalPropertyTest {
    private static final Map<TestDatabase, TestDatabase.Place> PLACES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger TENANTS = new AtomicInteger();

    @AfterContainer
    static void close() {
        PLACES.values().forEach(TestDatabase.Place::close);
        PLACES.clear();
    }

    @Property(tries = 24, shrinking = ShrinkingMode.OFF)
    void theOrderOfArrivalAndDuplicatesDoNotShow(
            @ForAll TestDatabase kind, @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int batch) {
        try (Journal journal = Journal.jdbc(tenant(kind))) {
            JournalPropertyTest.arrivalDoesNotShow(journal, seed, batch);
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void restartsAtAnyPointDoNotShow(
            @ForAll TestDatabase kind,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int batch,
            @ForAll @IntRange(min = 1, max = 5) int batchesAnOpening,
            @ForAll @IntRange(min = 1, max = 40) int step) {
        HostDatabase tenant = tenant(kind);
        JournalPropertyTest.restartsDoNotShow(() -> Journal.jdbc(tenant), seed, batch, batchesAnOpening, step);
    }

    private static HostDatabase tenant(TestDatabase kind) {
        TestDatabase.Place place = PLACES.computeIfAbsent(kind, TestDatabase::open);
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        return database.withTenant("try " + TENANTS.incrementAndGet());
    }
}
