import {
  mayManageSurveys,
  NotAllowedError,
  type SurveyRound,
  type Viewer,
  WrongStatusError,
} from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { readRound, updateRound } from './round-store.js'

export const roundRecord: VersionedRecord<SurveyRound> = {
  name: 'survey round',
  entity: 'survey round',
  idOf: ({ id }) => id,
  read: readRound,
  // That a survey is held is no secret; what members answer is.
  maySee: () => true,
  write: updateRound,
  audited: (round) => round,
}

/** @throws NotAllowedError */
export function checkMayManage(viewer: Viewer): void {
  if (!mayManageSurveys(viewer)) throw new NotAllowedError('Only staff hold surveys')
}

/** @throws WrongStatusError when its answers and counts are final */
export function checkOpen({ closedAt, name }: SurveyRound): void {
  if (closedAt !== null) throw new WrongStatusError(`The survey round "${name}" is closed`)
}
