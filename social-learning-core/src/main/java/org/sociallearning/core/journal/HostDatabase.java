package org.sociallearning.core.journal;

import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A database of the host's with tables of ours in it: H2, SQLite or PostgreSQL, found out from the connection. The host makes
 * the tables with its own migration tool from the scripts {@code META-INF/social-learning/sql/<database>/V<n>__<name>.sql}, whose
 * placeholder <code>${tables}</code> stands for schema and prefix ({@code my_schema.social_}), or asks for them with
 * {@link #createTables}. Nothing else changes tables. One set of tables holds any number of tenants, who see nothing of each
 * other.
 *
 * <p>Immutable and thread-safe. Connections are borrowed from the {@link DataSource} for one short transaction each, are never the
 * host's own, and go back as they came. A pool makes that cheap.
 */
public final class HostDatabase {
    /** What stands before the names of our tables unless the host says otherwise. */
    static final String PREFIX = "social_";

    /** The tenant of a host that has one. */
    static final String TENANT = "default";

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TENANT = 64;

    private final DataSource dataSource;
    private final String schema;
    private final String prefix;
    private final String tenant;

    private HostDatabase(DataSource dataSource, String schema, String prefix, String tenant) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.prefix = prefix;
        this.tenant = tenant;
    }

    /** Tables {@code social_...} in the schema that connections come with; tenant {@code default}. */
    public static HostDatabase of(DataSource dataSource) {
        return new HostDatabase(Objects.requireNonNull(dataSource, "dataSource"), "", PREFIX, TENANT);
    }

    /**
     * The same with the tables in a schema, which the host makes; in SQLite the name of an attached database.
     *
     * @param schema letters without accents, digits and {@code _}, at most 30, used without quotes; empty for the one that
     *     connections come with
     * @throws IllegalArgumentException for another name
     */
    public HostDatabase withSchema(String schema) {
        return new HostDatabase(dataSource, schema.isEmpty() ? schema : name("schema", schema), prefix, tenant);
    }

    /**
     * The same with something else before the names of the tables.
     *
     * @param prefix letters without accents, digits and {@code _}, at most 30, used without quotes
     * @throws IllegalArgumentException for another one
     */
    public HostDatabase withPrefix(String prefix) {
        return new HostDatabase(dataSource, schema, name("prefix", prefix), tenant);
    }

    /**
     * The same for a tenant: all that is written and read is that tenant's.
     *
     * @param tenant any text of 1 to 64 characters without control characters
     * @throws IllegalArgumentException for another one
     */
    public HostDatabase withTenant(String tenant) {
        if (tenant.isEmpty()
                || tenant.length() > LONGEST_TENANT
                || tenant.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw new IllegalArgumentException("tenant (" + tenant.length()
                    + " characters) must have 1 to 64 characters and no control characters");
        }
        return new HostDatabase(dataSource, schema, prefix, tenant);
    }

    /**
     * Makes the tables that are not there yet, of all scripts; the schema must be there. For hosts without a migration tool,
     * which call it before they open anything. Doing it again does nothing.
     *
     * @throws SocialLearningException when the database cannot be reached or may not be changed
     */
    public void createTables() {
        new Tables(this).create();
    }

    /** What {@link #createTables} runs on an empty schema, to be read or run by hand. */
    public String script() {
        Tables tables = new Tables(this);
        return Script.all().stream()
                .map(script -> tables.sql(script.text(tables.dialect())))
                .collect(Collectors.joining("\n"));
    }

    DataSource dataSource() {
        return dataSource;
    }

    String tenant() {
        return tenant;
    }

    /** What stands before the names of tables. */
    String tables() {
        return schema.isEmpty() ? prefix : schema + '.' + prefix;
    }

    /** Names stand in statements as they are: only what can be nothing but a name may come in. */
    private static String name(String what, String name) {
        boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME && !isDigit(name.charAt(0));
        for (int i = 0; i < name.length() && good; i++) {
            char c = name.charAt(i);
            good = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
        }
        if (!good) {
            throw new IllegalArgumentException(what + " (" + name.length()
                    + " characters) must be 1 to 30 of a-z, A-Z, 0-9 and _, and must not begin with a digit");
        }
        return name;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return "tables " + tables() + "..., tenant " + tenant;
    }
}
