import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { KeptCase } from '../catalogue/index.js'
import type { Merged } from './merge-case-studies.js'
import { mergeJudgedCases } from './merge-judged-cases.js'
import { archiveCase, type Publication, publishDraft, restoreCase } from './write-case-studies.js'

/** What is done to the catalogue is found by the next request: each of these answers when it is searchable or, should the engine fail, when it is written. */
type Desk = Pick<Engine, 'database' | 'catalogue' | 'refreshAfterWrite'>
type VersionCheck = number | undefined

/** @throws as publishDraft */
export async function publishCase(engine: Desk, by: Viewer, draftId: string, given: Publication): Promise<KeptCase> {
  return thenRefresh(engine, publishDraft(engine.database, by, draftId, given, engine.catalogue))
}

/** @throws as archiveCase of the catalogue */
export async function archive(engine: Desk, by: Viewer, id: string, version: VersionCheck): Promise<KeptCase> {
  return thenRefresh(engine, archiveCase(engine.database, by, id, version))
}

/** @throws as restoreCase of the catalogue */
export async function bringBack(engine: Desk, by: Viewer, id: string, version: VersionCheck): Promise<KeptCase> {
  return thenRefresh(engine, restoreCase(engine.database, by, id, version))
}

/** @throws as mergeJudgedCases */
export async function merge(
  engine: Desk,
  by: Viewer,
  fromId: string,
  version: VersionCheck,
  intoId: string,
): Promise<Merged> {
  return thenRefresh(engine, mergeJudgedCases(engine.database, by, fromId, version, intoId))
}

async function thenRefresh<T>(engine: Desk, written: Promise<T>): Promise<T> {
  const done = await written
  await engine.refreshAfterWrite()
  return done
}
