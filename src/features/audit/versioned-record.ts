import { NotFoundError, StaleVersionError, type Target, type Viewer } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import { record } from './record.js'

/** A kind of record that is changed version by version, with an audit of every change. */
export interface VersionedRecord<T extends { readonly version: number }> {
  /** What errors call it. */
  readonly name: string
  /** What the audit calls it. */
  readonly entity: string
  idOf(one: T): string
  read(reader: Reader, id: string): Promise<T | undefined>
  /** Whether a viewer may know of it. */
  maySee(viewer: Viewer, one: T): boolean
  /** Writes it and, where there is one, its history. */
  write(queries: Queries, one: T, change: { readonly by: Viewer; readonly action: string }): Promise<void>
  /** What the audit stores of it. */
  audited(one: T): unknown
}

export interface Change<T> {
  readonly by: Viewer
  readonly action: string
  readonly before?: T | undefined
  readonly after?: T | undefined
}

/** Reads what is to be changed. @throws NotFoundError also for one that the viewer may not know of, StaleVersionError */
export async function readTarget<T extends { readonly version: number }>(
  kind: VersionedRecord<T>,
  reader: Reader,
  by: Viewer,
  { id, version }: Target,
): Promise<T> {
  const found = await kind.read(reader, id)
  if (!found || !kind.maySee(by, found)) throw new NotFoundError(kind.name, id)
  if (version !== undefined && version !== found.version) throw new StaleVersionError(found.version)
  return found
}

/** Writes a new record, or the next version of one. @returns what was written */
export async function writeVersion<T extends { readonly version: number }>(
  kind: VersionedRecord<T>,
  queries: Queries,
  change: Change<T> & { readonly after: T },
): Promise<T> {
  const after = { ...change.after, version: (change.before?.version ?? 0) + 1 }
  await kind.write(queries, after, change)
  await auditChange(kind, queries, { ...change, after })
  return after
}

/** Records a change in the audit; without `after` the record was deleted. */
export async function auditChange<T extends { readonly version: number }>(
  kind: VersionedRecord<T>,
  queries: Queries,
  { by, action, before, after }: Change<T>,
): Promise<void> {
  const audited = (one: T | undefined) => (one ? kind.audited(one) : null)
  const entityId = kind.idOf((after ?? before)!)
  const { entity } = kind
  await record(queries, { by, action, entity, entityId, before: audited(before), after: audited(after) })
}
