/**
 * The account at an OpenID Connect provider by which a person signed in first. Addresses are given to others; the subject
 * of an account never is.
 */
export const openIdAccounts = `
CREATE TABLE openid_accounts (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  linked_at TEXT NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (person_id, issuer)
) WITHOUT ROWID;
`
