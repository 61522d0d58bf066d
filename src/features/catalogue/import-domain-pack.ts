import { InvalidInputError, member, PasserelleError, processArea, region, term } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import { checkReferences } from './check-references.js'
import { noteNewFacts } from './fact-date-store.js'
import { type FactsOfPeople, putTechnologiesOfPack } from './put-technologies-of-pack.js'
import { checksumOf, type DomainPack, readDomainPack } from './read-domain-pack.js'
import { putRecordsOfPack } from './record-store.js'
import {
  advanceGeneration,
  readBundleChecksum,
  readDomain,
  readGeneration,
  writeBundleChecksum,
  writeDomain,
  writeQuestionnaire,
} from './state-store.js'
import { writeImport } from './write-import.js'

/** Thrown when a database holds the records of another domain: one database is about one field. */
export class OtherDomainError extends PasserelleError {
  readonly code = 'OTHER_DOMAIN'

  constructor(stored: string, given: string) {
    super(`The database is about "${stored}", DOMAIN_DIR about "${given}": use another DATA_DIR for it`)
  }
}

/** What an import of a domain pack did. */
export interface PackImport {
  /** New or changed ones. */
  readonly caseStudies: number
  readonly factsOfPeople: FactsOfPeople
}

/**
 * Imports a domain pack in one transaction, unless the same files were imported before.
 * @returns `undefined` when they were
 * @throws InvalidInputError naming file, line and field; OtherDomainError
 */
export async function importDomainPack({ database }: WithDatabase, folder: string): Promise<PackImport | undefined> {
  if ((await readBundleChecksum(database)) === (await checksumOf(folder))) return undefined
  const { checksum, ...pack } = await readDomainPack(folder)
  checkPack(pack, folder)
  return database.transaction(async (queries) => {
    // Another process that starts at the same time may have imported it meanwhile.
    if ((await readBundleChecksum(queries)) === checksum) return undefined
    if ((await readGeneration(queries)) > 0) {
      const { id } = await readDomain(queries)
      if (id !== pack.domain.id) throw new OtherDomainError(id, pack.domain.id)
    }
    await writeDomain(queries, pack.domain)
    await writeQuestionnaire(queries, pack.questionnaire)
    const factsOfPeople = await putReferences(queries, pack)
    await noteNewFacts(queries)
    const { fresh, changed } = await writeImport(queries, pack.caseStudies)
    await writeBundleChecksum(queries, checksum)
    await advanceGeneration(queries)
    return { caseStudies: fresh.length + changed.length, factsOfPeople }
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

async function putReferences(queries: Queries, pack: DomainPack): Promise<FactsOfPeople> {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((one) => [one.id, one]))
  await putRecordsOfPack(queries, 'regions', region, byId(pack.regions))
  await putRecordsOfPack(queries, 'members', member, new Map(pack.members.map((one) => [one.code, one])))
  await putRecordsOfPack(queries, 'processAreas', processArea, byId(pack.processAreas))
  await putRecordsOfPack(queries, 'terms', term, byId(pack.terms))
  return putTechnologiesOfPack(queries, pack.technologies)
}
