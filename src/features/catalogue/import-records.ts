import { groupBy, InvalidInputError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import { asFieldErrors, type Records, readRows } from '../../platform/tables/index.js'
import { record } from '../audit/index.js'
import { checkMayManage } from './check-may-manage.js'
import { noteNewFacts } from './fact-date-store.js'
import { CatalogueChangedError } from './import-case-studies.js'
import type { FileOutcome, FileToImport } from './import-file.js'
import { countsOf, type ImportGroup, importGroups } from './plan-import.js'
import { readRecords } from './read-records.js'
import { readTable } from './read-table.js'
import { type KindOfRecord, kindOf, type RecordKind } from './record-kinds.js'
import { putRecord, readAll } from './record-store.js'
import { advanceGeneration, readGeneration } from './state-store.js'

/** The most records in one file. */
const mostRecords = 5_000

/**
 * Imports records that others refer to from a file, or says what would be done. Records are added and changed, never
 * removed: members have needs and people, technologies have case studies.
 * @throws NotAllowedError, CatalogueChangedError, InvalidInputError when something is not valid and only all may be imported
 */
export async function importRecords(
  engine: Engine,
  viewer: Viewer,
  name: RecordKind,
  file: FileToImport,
): Promise<FileOutcome> {
  checkMayManage(viewer)
  const { isDryRun, keepsGood, seen } = file
  const kind = kindOf(name)
  const { records, errors } = await readRecordFile(file, kind, engine)
  const found = { errors: errors.named, errorCount: errors.count }
  if (isDryRun) {
    return { imported: false, counts: countsOf(await planRecords(engine.database, kind, records)), ...found }
  }
  if (errors.count > 0 && !keepsGood) {
    throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, asFieldErrors(errors))
  }
  const counts = await engine.database.transaction(async (queries) => {
    if (seen !== undefined && seen !== (await readGeneration(queries))) throw new CatalogueChangedError()
    const plan = await planRecords(queries, kind, records)
    const written = [...plan.fresh, ...plan.changed]
    if (written.length > 0) await write(queries, { by: viewer, name, written })
    return countsOf(plan)
  })
  // The next file may refer to them.
  await engine.refreshAfterWrite()
  return { imported: true, counts, ...found }
}

/** @throws InvalidInputError for a file that is none; what is wrong with a record is in `errors` */
export async function readRecordFile(
  { content, format, mapping }: FileToImport,
  { imported, names, keyField, keyOf, table }: KindOfRecord<object>,
  { catalogue }: Pick<Engine, 'catalogue'>,
): Promise<Records<object>> {
  const schema = imported(catalogue)
  if (format === 'jsonl') {
    const key = { field: keyField, of: keyOf }
    return readRecords(content.toString(), { schema, key, maximum: mostRecords, names })
  }
  const { columns, needed, recordOf, columnOf, several } = table
  const read = await readTable({ content, format })
  const found = await readRows(read, {
    ...{ known: columns, needed, mapping, schema, recordOf, columnOf },
    key: { column: keyField, of: keyOf },
    ...(several && { several }),
  })
  if (read.rows.length === 0) found.errors.add({ line: null, path: '', message: `contains no ${names.one}` })
  return found
}

/** What an import does with each record. What staff import always counts: nobody else changes these records here. */
export async function planRecords(
  reader: Reader,
  { storedIn, schema, keyOf }: KindOfRecord<object>,
  records: readonly object[],
): Promise<Readonly<Record<ImportGroup, readonly object[]>>> {
  const all = await readAll(reader, storedIn, schema)
  const stored = new Map(all.map((one) => [keyOf(one), JSON.stringify(one)]))
  const groupOf = (one: object): ImportGroup => {
    const before = stored.get(keyOf(one))
    if (before === undefined) return 'fresh'
    return before === JSON.stringify(one) ? 'unchanged' : 'changed'
  }
  const grouped = groupBy(records, groupOf)
  return Object.fromEntries(importGroups.map((group) => [group, grouped.get(group) ?? []])) as Record<
    ImportGroup,
    object[]
  >
}

async function write(
  queries: Queries,
  { by, name, written }: { by: Viewer; name: RecordKind; written: readonly object[] },
): Promise<void> {
  const { storedIn, keyOf } = kindOf(name)
  for (const one of written) await putRecord(queries, storedIn, keyOf(one), one)
  if (name === 'technologies') await noteNewFacts(queries)
  await advanceGeneration(queries)
  const after = { changed: written.length, records: written.map(keyOf) }
  await record(queries, { by, action: 'imported', entity: 'catalogue', entityId: name, before: null, after })
}
