/** What processes on one database remember together, and answers that are given again by any of them. */
export const sharedMemory = `
-- What is forgotten after a while, at the latest at its time in milliseconds since 1970, and may be lost at a restart.
-- Only a PostgreSQL database has several processes, so only there are rows in it, which are in no log of the server.
CREATE TABLE shared_memory (name TEXT PRIMARY KEY, count INTEGER NOT NULL, value BLOB, until INTEGER NOT NULL);

-- The answer to a request with a key, as JSON. It may quote what was written, so every erasure takes all of them.
ALTER TABLE idempotency_keys ADD COLUMN answer TEXT;
`
