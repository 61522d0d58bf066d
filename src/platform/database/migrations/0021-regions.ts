/** Regions are records of a domain pack; members name theirs, and their unions, by words of no single domain. */
export const regions = `
CREATE TABLE regions (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

UPDATE members SET body = json_remove(
  json_set(
    body,
    '$.region', json_extract(body, '$.wcoRegion'),
    '$.unions', json(coalesce(json_extract(body, '$.customsUnions'), '[]'))
  ),
  '$.wcoRegion', '$.customsUnions'
);

-- Before there were domain packs, every database was about customs.
INSERT INTO catalogue_state (name, value)
SELECT 'domain', json_object(
  'id', 'customs',
  'name', json_object('en', 'Customs administrations', 'fr', 'Administrations douanières', 'es', 'Administraciones de aduanas'),
  'contactUrl', 'https://scp.wcoomd.org/'
) WHERE EXISTS (SELECT 1 FROM members);
`
