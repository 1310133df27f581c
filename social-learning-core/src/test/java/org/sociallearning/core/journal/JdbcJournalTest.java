package org.sociallearning.core.journal;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.house.TestDatabase;

@Tag("once")
class JdbcJournalTest {
    @TestFactory
    Stream<DynamicContainer> keepsTheLawsOfJournals() {
        return Stream.of(TestDatabase.values()).map(kind -> dynamicContainer(kind.name(), laws(kind)));
    }

    /** Each law in a tenant of its own. */
    private static Stream<DynamicTest> laws(TestDatabase kind) {
        TestDatabase.Place place = kind.open();
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        Stream<DynamicTest> laws = JournalContract.laws(new JournalContract.Opener() {
                    @Override
                    public Journal open(String name) {
                        return Journal.jdbc(database.withTenant(name));
                    }

                    @Override
                    public boolean isDurable() {
                        return true;
                    }
                })
                .stream()
                .map(law -> dynamicTest(law.name(), law.check()::run));
        return laws.onClose(place::close);
    }
}
