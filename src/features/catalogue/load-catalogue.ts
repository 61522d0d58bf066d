import { z } from 'zod'
import {
  type CaseStudy,
  type Catalogue,
  member,
  membersWithExperience,
  processArea,
  region,
  technology,
  term,
} from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { countPublished, readChangedSince, readPublished } from './case-study-store.js'
import { readAll } from './record-store.js'
import { readDomain, readGeneration, readStoredQuestionnaire } from './state-store.js'

/**
 * Reads the catalogue. What did not change since an earlier one is the same object as before.
 * @throws DatabaseDamagedError when a record is invalid
 */
export async function loadCatalogue(database: Database, before?: Catalogue): Promise<Catalogue> {
  try {
    return await readCatalogue(database, before)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw database.damagedBy(error)
    throw error
  }
}

type Reference = Pick<
  Catalogue,
  'technologies' | 'processAreas' | 'regions' | 'members' | 'terms' | 'domain' | 'questionnaire'
>

async function readCatalogue(database: Database, before: Catalogue | undefined): Promise<Catalogue> {
  const generation = await readGeneration(database)
  const reference = await readReference(database)
  const caseStudies =
    (before && (await changedSince(before, database))) ?? byKey(await readPublished(database), ({ id }) => id)
  const experience = new Map<string, CaseStudy[]>()
  for (const study of caseStudies.values()) {
    for (const code of membersWithExperience(study)) {
      const known = experience.get(code)
      if (known) known.push(study)
      else experience.set(code, [study])
    }
  }
  const isSame = before && JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(reference))
  return { generation, caseStudies, experience, ...(isSame ? referenceOf(before) : reference) }
}

/** The case studies with what changed; `undefined` when that alone does not lead to what is stored. */
async function changedSince(before: Catalogue, database: Database): Promise<Map<string, CaseStudy> | undefined> {
  const caseStudies = new Map(before.caseStudies)
  let isSorted = true
  for (const { id, study } of await readChangedSince(database, before.generation)) {
    isSorted &&= caseStudies.has(id) || !study
    if (study) caseStudies.set(id, study)
    else caseStudies.delete(id)
  }
  if (caseStudies.size !== (await countPublished(database))) return undefined
  return isSorted ? caseStudies : new Map([...caseStudies].sort(([left], [right]) => (left < right ? -1 : 1)))
}

async function readReference(database: Database): Promise<Reference> {
  return {
    technologies: byKey(await readAll(database, 'technologies', technology), (item) => item.id),
    processAreas: byKey(await readAll(database, 'processAreas', processArea), (item) => item.id),
    regions: byKey(await readAll(database, 'regions', region), (item) => item.id),
    members: byKey(await readAll(database, 'members', member), (item) => item.code),
    terms: await readAll(database, 'terms', term),
    domain: await readDomain(database),
    questionnaire: await readStoredQuestionnaire(database),
  }
}

function referenceOf(of: Reference): Reference {
  const { technologies, processAreas, regions, members, terms, domain, questionnaire } = of
  return { technologies, processAreas, regions, members, terms, domain, questionnaire }
}

function contentOf({ technologies, processAreas, regions, members, ...rest }: Reference): unknown[] {
  const { terms, domain, questionnaire } = rest
  const records = [technologies, processAreas, regions, members].map((all) => [...all.values()])
  return [...records, terms, domain, questionnaire]
}

function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [key(item), item]))
}
