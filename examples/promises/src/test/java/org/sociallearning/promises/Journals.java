package org.sociallearning.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.TestDatabase;

/** Every kind of journal there is: what is promised holds over each of them. */
enum Journals {
    MEMORY {
        @Override
        Journal open(Path directory) {
            return Journal.inMemory();
        }
    },
    FILE {
        @Override
        Journal open(Path directory) {
            return Journal.file(directory, FileOptions.withDefaults().with(Durability.SYSTEM));
        }
    },
    SQLITE {
        @Override
        Journal open(Path directory) {
            return database(TestDatabase.sqlite(made(directory).resolve("journal.sqlite")));
        }
    },
    H2 {
        @Override
        Journal open(Path directory) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:file:" + directory.resolve("journal") + ";DB_CLOSE_DELAY=-1");
            return database(database);
        }
    },
    POSTGRESQL {
        /** A tenant for each directory. */
        @Override
        Journal open(Path directory) {
            return Journal.jdbc(Shared.DATABASE.withTenant(tenant(directory)));
        }
    };

    /** Tables on the PostgreSQL server of this JVM, which ends with it; made when a test asks for them. */
    private static final class Shared {
        static final TestDatabase.Place PLACE = TestDatabase.POSTGRESQL.open();
        static final HostDatabase DATABASE = HostDatabase.of(PLACE.dataSource()).withSchema(PLACE.schema());

        static {
            DATABASE.createTables();
        }
    }

    /** The tenant of a directory in PostgreSQL. */
    static String tenant(Path directory) {
        return UUID.nameUUIDFromBytes(directory.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Where the tables lie in PostgreSQL. */
    static TestDatabase.Place postgres() {
        return Shared.PLACE;
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Journal database(DataSource database) {
        HostDatabase.of(database).createTables();
        return Journal.jdbc(database);
    }

    /** A journal of this kind; an empty one when nothing was kept in the directory before. */
    abstract Journal open(Path directory);
}
