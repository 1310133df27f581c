package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

@Tag("once")
class HostDatabaseTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesTablesWhenAskedAndDoesNothingTheSecondTime(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());

            database.createTables();
            database.createTables();

            assertThat(Tables.requiring(database, Script.JOURNAL).sql("${tables}entry"))
                    .isEqualTo(place.schema() + ".social_entry");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void namesTheScriptWhenTablesAreMissing(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());

            assertThatThrownBy(() -> Tables.requiring(database, Script.JOURNAL))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessage("tables (" + place.schema()
                            + ".social_...) must be those of META-INF/social-learning/sql/"
                            + kind.name().toLowerCase(java.util.Locale.ROOT) + "/V1__journal.sql; there are none."
                            + " Maybe run that script with your migration tool, or call HostDatabase.createTables()");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesTablesOfANewerVersion(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            place.execute("INSERT INTO " + place.schema() + ".social_script (version, name) VALUES (1000, 'later')");

            assertThatThrownBy(() -> Tables.requiring(database, Script.JOURNAL))
                    .hasMessageContaining("found [")
                    .hasMessageContaining("1000")
                    .hasMessageContaining("Maybe a newer version of the library made them");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void prefixesKeepSetsOfTablesApart(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.withPrefix("a_").createTables();

            assertThatThrownBy(() -> Tables.requiring(database.withPrefix("b_"), Script.JOURNAL))
                    .hasMessageContaining("there are none");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withoutASchemaTablesLieWhereConnectionsLook(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withPrefix("t" + System.nanoTime() + "_");
            database.createTables();

            assertThat(Tables.requiring(database, Script.JOURNAL).dialect().name())
                    .isEqualTo(kind.name());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesConnectionsBackAsTheyCame(TestDatabase kind) throws SQLException {
        try (TestDatabase.Place place = kind.open();
                Connection only = place.dataSource().getConnection()) {
            only.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            Tables tables = new Tables(HostDatabase.of(new OneConnection(only)));

            int one = tables.transaction("read", connection -> {
                assertThat(connection.getAutoCommit()).isFalse();
                try (ResultSet row = connection.createStatement().executeQuery("SELECT 1")) {
                    row.next();
                    return row.getInt(1);
                }
            });

            assertThat(one).isEqualTo(1);
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(only.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "a;drop table x", "a\"b", "é", "1a", "a.b", "a-b", "abcdefghijklmnopqrstuvwxyz01234"})
    void namesThatCouldBeAnythingElseAreRefused(String name) {
        HostDatabase database = HostDatabase.of(new OneConnection(null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.withSchema(name))
                .withMessageContaining(
                        "schema (" + name.length() + " characters) must be 1 to 30 of a-z, A-Z, 0-9 and _");
        assertThatIllegalArgumentException().isThrownBy(() -> database.withPrefix(name));
    }

    @Test
    void aPrefixMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostDatabase.of(new OneConnection(null)).withPrefix(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "line\nfeed", "\ud83d"})
    void tenantsAreShortAndPlain(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostDatabase.of(new OneConnection(null)).withTenant(tenant))
                .withMessageContaining("must have 1 to 64 characters and no control characters");
    }

    @Test
    void theScriptCanBeReadAndRunByHand() {
        try (TestDatabase.Place place = TestDatabase.H2.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());

            assertThat(database.script())
                    .contains("CREATE TABLE IF NOT EXISTS social.social_entry (")
                    .doesNotContain("${");
            place.execute(database.script());

            assertThat(Tables.requiring(database, Script.JOURNAL).dialect()).isEqualTo(Dialect.H2);
        }
    }
}
