/** Work that one process at a time does, among all on one database. */
export const leases = `
-- Who does some work, and until when it is theirs unless they renew it, in milliseconds since 1970. Only a PostgreSQL
-- database has several processes, so only there are rows in it.
CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
`
