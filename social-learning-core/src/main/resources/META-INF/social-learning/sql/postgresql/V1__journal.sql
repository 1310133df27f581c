-- The journal. ${tables} stands for schema and prefix, as in my_schema.social_

-- Which of these scripts were run.
CREATE TABLE IF NOT EXISTS ${tables}script (
    version INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(60) NOT NULL
);

-- One row a tenant. Whoever appends holds it until the end of the transaction, so that sequences appear in order of commit.
CREATE TABLE IF NOT EXISTS ${tables}counter (
    tenant VARCHAR(64) NOT NULL PRIMARY KEY,
    last_sequence BIGINT NOT NULL,
    erasures BIGINT NOT NULL,
    suppression_key VARCHAR(64) NOT NULL
);

-- The entries. The keys are fingerprints of 64 bits of experiment and id, which say where to look; two ids may share one.
CREATE TABLE IF NOT EXISTS ${tables}entry (
    tenant VARCHAR(64) NOT NULL,
    sequence BIGINT NOT NULL,
    experiment VARCHAR(100) NOT NULL,
    recorded_at VARCHAR(40) NOT NULL,
    occurred_second BIGINT NOT NULL,
    event_key BIGINT NOT NULL,
    contribution_key BIGINT,
    event TEXT NOT NULL,
    PRIMARY KEY (tenant, sequence),
    UNIQUE (event_key, tenant, sequence),
    UNIQUE (contribution_key, tenant, sequence),
    UNIQUE (tenant, experiment, occurred_second, sequence)
);

-- No samples of what people did in the statistics of the planner: an erasure would not reach them.
ALTER TABLE ${tables}entry ALTER COLUMN event SET STATISTICS 0;

-- What responds to a contribution, and which corrections stand in an experiment.
CREATE TABLE IF NOT EXISTS ${tables}link (
    tenant VARCHAR(64) NOT NULL,
    link_key BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (link_key, tenant, sequence)
);

-- HMAC-SHA-256 of experiment and id of who was erased, and of what they had contributed.
CREATE TABLE IF NOT EXISTS ${tables}suppression (
    tenant VARCHAR(64) NOT NULL,
    mark VARCHAR(64) NOT NULL,
    PRIMARY KEY (tenant, mark)
);

-- States of followers; derived, may be emptied at any time.
CREATE TABLE IF NOT EXISTS ${tables}snapshot (
    tenant VARCHAR(64) NOT NULL,
    experiment VARCHAR(100) NOT NULL,
    name VARCHAR(200) NOT NULL,
    version VARCHAR(200) NOT NULL,
    position BIGINT NOT NULL,
    checksum BIGINT NOT NULL,
    state BYTEA NOT NULL,
    PRIMARY KEY (tenant, experiment, name)
);

ALTER TABLE ${tables}snapshot ALTER COLUMN state SET STATISTICS 0;

-- Snapshots of before this position read as none.
CREATE TABLE IF NOT EXISTS ${tables}snapshot_floor (
    tenant VARCHAR(64) NOT NULL,
    experiment VARCHAR(100) NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant, experiment)
);

INSERT INTO ${tables}script (version, name) VALUES (1, 'journal');
