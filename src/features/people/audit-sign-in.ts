import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { type Person, viewerOf } from './person.js'

/** Records that a person signed in or out. @param after how they signed in */
export function auditSignIn(queries: Queries, person: Person, action: string, after: unknown = null): Promise<void> {
  const by = viewerOf(person)
  return record(queries, { by, action, entity: 'person', entityId: person.id, before: null, after })
}
