/**
 * The record as the domain pack last had it, so that what staff changed here is replaced only when the pack itself
 * changes it; null for what the pack does not have. Until now every record came with one.
 */
export const recordsOfPacks = `
${['members', 'technologies', 'process_areas', 'regions', 'terms']
  .map((table) => `ALTER TABLE ${table} ADD COLUMN pack_body TEXT;\nUPDATE ${table} SET pack_body = body;`)
  .join('\n')}
`
