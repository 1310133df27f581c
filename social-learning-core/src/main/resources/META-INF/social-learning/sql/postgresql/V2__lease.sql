-- Leases: who may act outside, of several nodes. ${tables} stands for schema and prefix, as in my_schema.social_

-- until_millis is of the database's clock. What the nodes remember together stands in memory; revision counts its changes.
CREATE TABLE IF NOT EXISTS ${tables}lease (
    tenant VARCHAR(64) NOT NULL,
    name VARCHAR(200) NOT NULL,
    owner VARCHAR(36) NOT NULL,
    until_millis BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    memory BYTEA,
    PRIMARY KEY (tenant, name)
);

ALTER TABLE ${tables}lease ALTER COLUMN memory SET STATISTICS 0;

INSERT INTO ${tables}script (version, name) VALUES (2, 'lease');
