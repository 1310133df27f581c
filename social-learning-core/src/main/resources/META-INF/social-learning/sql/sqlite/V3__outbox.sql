-- The outbox. ${tables} stands for schema and prefix, as in my_schema.social_

-- Events that came with a transaction of the host's and wait for the relay, which deletes them. No number is ever given twice.
-- A row that cannot be relayed says why in problem; set it to NULL to have it tried again.
CREATE TABLE IF NOT EXISTS ${tables}outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant VARCHAR(64) NOT NULL,
    experiment VARCHAR(100) NOT NULL,
    written_millis BIGINT NOT NULL,
    problem VARCHAR(200),
    event TEXT NOT NULL,
    UNIQUE (tenant, id)
);

INSERT INTO ${tables}script (version, name) VALUES (3, 'outbox');
