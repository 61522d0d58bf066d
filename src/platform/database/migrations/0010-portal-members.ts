/** The members that a portal key may act for. Older keys could act for every member, and still can. */
export const portalMembers = `
-- JSON: an array of member codes, or "*" for every member; null for other roles than portal
ALTER TABLE api_keys ADD COLUMN members TEXT;
UPDATE api_keys SET members = '"*"' WHERE role = 'portal';
`
