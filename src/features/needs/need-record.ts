import { maySee, type Need } from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { putNeed, readNeed } from './need-store.js'

export const needRecord: VersionedRecord<Need> = {
  name: 'need',
  entity: 'need',
  idOf: ({ id }) => id,
  read: readNeed,
  maySee,
  write: (queries, need, { by, action }) => putNeed(queries, need, by, action),
  // Nothing of its text: it must disappear when the need is deleted.
  audited: ({ memberCode, status, visibility, version }) => ({ memberCode, status, visibility, version }),
}

/** A need with its time of change set to now; `writeVersion` counts the version. */
export function updated(need: Need): Need {
  return { ...need, updatedAt: new Date().toISOString() }
}
