import { InvalidInputError, PasserelleError } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import { checkReferences } from './check-references.js'
import { type DomainPack, readDomainPack } from './read-domain-pack.js'
import { putRecord } from './record-store.js'
import {
  advanceGeneration,
  readBundleChecksum,
  readDomain,
  readGeneration,
  writeBundleChecksum,
  writeDomain,
} from './state-store.js'
import { writeImport } from './write-import.js'

/** Thrown when a database holds the records of another domain: one database is about one field. */
export class OtherDomainError extends PasserelleError {
  readonly code = 'OTHER_DOMAIN'

  constructor(stored: string, given: string) {
    super(`The database is about "${stored}", DOMAIN_DIR about "${given}": use another DATA_DIR for it`)
  }
}

/**
 * Imports a domain pack in one transaction, unless the same files were imported before.
 * @returns the number of new or changed case studies
 * @throws InvalidInputError naming file, line and field; OtherDomainError
 */
export async function importDomainPack({ database }: WithDatabase, folder: string): Promise<number> {
  const { checksum, ...pack } = await readDomainPack(folder)
  if ((await readBundleChecksum(database)) === checksum) return 0
  checkPack(pack, folder)
  return database.transaction(async (queries) => {
    if ((await readGeneration(queries)) > 0) {
      const { id } = await readDomain(queries)
      if (id !== pack.domain.id) throw new OtherDomainError(id, pack.domain.id)
    }
    await writeDomain(queries, pack.domain)
    await putReferences(queries, pack)
    const { fresh, changed } = await writeImport(queries, pack.caseStudies)
    await writeBundleChecksum(queries, checksum)
    await advanceGeneration(queries)
    return fresh.length + changed.length
  })
}

/** Reads and checks a domain pack without a database. @throws InvalidInputError naming what is wrong */
export async function readSoundPack(folder: string): Promise<DomainPack> {
  const pack = await readDomainPack(folder)
  checkPack(pack, folder)
  return pack
}

function checkPack(pack: DomainPack, folder: string): void {
  const errors = checkReferences(pack)
  if (errors.length > 0) throw new InvalidInputError(`The domain pack in ${folder} has errors`, errors)
}

async function putReferences(queries: Queries, pack: DomainPack): Promise<void> {
  for (const item of pack.regions) await putRecord(queries, 'regions', item.id, item)
  for (const item of pack.members) await putRecord(queries, 'members', item.code, item)
  for (const item of pack.technologies) await putRecord(queries, 'technologies', item.id, item)
  for (const item of pack.processAreas) await putRecord(queries, 'processAreas', item.id, item)
  for (const item of pack.terms) await putRecord(queries, 'terms', item.id, item)
}
