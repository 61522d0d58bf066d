import { z } from 'zod'
import {
  type CaseStudy,
  type Catalogue,
  member,
  membersWithExperience,
  processArea,
  technology,
  term,
} from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { readPublished } from './case-study-store.js'
import { readAll } from './record-store.js'
import { readGeneration } from './state-store.js'

/** @throws DatabaseDamagedError when a record is invalid */
export async function loadCatalogue(database: Database): Promise<Catalogue> {
  try {
    return await readCatalogue(database)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw database.damagedBy(error)
    throw error
  }
}

async function readCatalogue(database: Database): Promise<Catalogue> {
  const generation = await readGeneration(database)
  const caseStudies = await readPublished(database)
  const experience = new Map<string, CaseStudy[]>()
  for (const study of caseStudies) {
    for (const code of membersWithExperience(study)) {
      experience.set(code, [...(experience.get(code) ?? []), study])
    }
  }
  return {
    generation,
    caseStudies: byKey(caseStudies, (item) => item.id),
    technologies: byKey(await readAll(database, 'technologies', technology), (item) => item.id),
    processAreas: byKey(await readAll(database, 'processAreas', processArea), (item) => item.id),
    members: byKey(await readAll(database, 'members', member), (item) => item.code),
    terms: await readAll(database, 'terms', term),
    experience,
  }
}

function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [key(item), item]))
}
