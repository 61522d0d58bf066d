import {
  type Edition,
  mayManageEditions,
  maySeeEdition,
  NotAllowedError,
  type Viewer,
  WrongStatusError,
} from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { readEdition, updateEdition } from './edition-store.js'

export const editionRecord: VersionedRecord<Edition> = {
  name: 'edition',
  entity: 'edition',
  idOf: ({ id }) => id,
  read: readEdition,
  maySee: maySeeEdition,
  write: updateEdition,
  audited: (edition) => edition,
}

/** @throws NotAllowedError */
export function checkMayManage(viewer: Viewer): void {
  if (!mayManageEditions(viewer)) throw new NotAllowedError('Only staff make editions')
}

/** @throws WrongStatusError when everybody reads it already */
export function checkNotPublished({ number, publishedAt }: Edition): void {
  if (publishedAt !== null) throw new WrongStatusError(`Edition ${number} is published and does not change any more`)
}

/** An edition as a viewer sees it: who made it is for staff. */
export function shownTo(viewer: Viewer, edition: Edition): Edition {
  return mayManageEditions(viewer) ? edition : { ...edition, createdBy: null }
}
