/** Addresses of other systems that are told what happens here, and what is to be told them. */
export const webhooks = `
CREATE TABLE webhook_endpoints (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  -- What people set, as JSON.
  body TEXT NOT NULL,
  -- With which messages are signed; it cannot be a hash.
  secret TEXT NOT NULL,
  -- After a rotation: the secret before, until when messages are signed with it too.
  old_secret TEXT,
  old_secret_until TEXT
) WITHOUT ROWID;

CREATE TABLE webhook_messages (
  -- Sent as webhook-id: the same in every attempt.
  id TEXT PRIMARY KEY,
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
  type TEXT NOT NULL,
  -- JSON: ids and addresses, never a text of a need.
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- pending, delivered, or failed after the last attempt.
  status TEXT NOT NULL DEFAULT 'pending',
  -- When to try next, of a pending one.
  due_at TEXT NOT NULL,
  -- Of the last attempt: the HTTP status, or why there was none.
  last_status INTEGER,
  last_error TEXT
) WITHOUT ROWID;
CREATE INDEX webhook_messages_by_state ON webhook_messages (status, due_at);
CREATE INDEX webhook_messages_by_endpoint ON webhook_messages (endpoint_id, created_at);

-- How far the audit has been read, by what reads it.
CREATE TABLE audit_positions (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
`
