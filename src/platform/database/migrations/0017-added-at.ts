/** When a case study came into the catalogue; for those that are there already, the time of their last change. */
export const addedAt = `
ALTER TABLE case_studies ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
UPDATE case_studies SET added_at = updated_at;
`
