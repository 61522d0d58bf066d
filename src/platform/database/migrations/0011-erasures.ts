/**
 * Records deletions, so that deleted data is removed from every file; this includes data deleted before this migration.
 */
export const erasures = `
-- One row: how often something was deleted for good, and at which of these the file was last written anew.
CREATE TABLE erasures (made INTEGER NOT NULL, swept INTEGER NOT NULL);
INSERT INTO erasures SELECT EXISTS (SELECT 1 FROM audit), 0;

-- Words of texts that were replaced are taken out of the search table, not only passed over; those from before too.
INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1);
INSERT INTO passage_words (passage_words) VALUES ('optimize');

-- How many needs and drafts a member has is asked with each that it adds.
CREATE INDEX needs_by_member ON needs (member_code, body ->> 'status');
CREATE INDEX case_drafts_by_member ON case_drafts (member_code);
`
