-- The outbox. ${tables} stands for schema and prefix, as in my_schema.social_

-- Events that came with a transaction of the host's and wait for the relay, which deletes them. No number is ever given twice.
-- A row that cannot be relayed says why in problem; set it to NULL to have it tried again.
CREATE TABLE IF NOT EXISTS ${tables}outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    tenant VARCHAR(64) NOT NULL,
    experiment VARCHAR(100) NOT NULL,
    written_millis BIGINT NOT NULL,
    problem VARCHAR(200),
    event TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- No samples of what people did in the statistics of the planner: an erasure would not reach them.
ALTER TABLE ${tables}outbox ALTER COLUMN event SET STATISTICS 0;

INSERT INTO ${tables}script (version, name) VALUES (3, 'outbox');
