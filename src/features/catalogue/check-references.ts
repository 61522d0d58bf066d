import { type CaseStudy, type FieldError, unknownIds } from '../../domain/index.js'
import type { DomainPack } from './read-domain-pack.js'

/** Checks across records, which schemas cannot do: duplicates, and references to missing records. */
export function checkReferences(records: DomainPack): FieldError[] {
  const regions = new Set(records.regions.map((item) => item.id))
  const members = new Set(records.members.map((item) => item.code))
  return [
    ...duplicates(
      'technologies',
      records.technologies.map((item) => item.id),
    ),
    ...duplicates(
      'process-areas',
      records.processAreas.map((item) => item.id),
    ),
    ...duplicates(
      'members',
      records.members.map((item) => item.code),
    ),
    ...duplicates(
      'regions',
      records.regions.map((item) => item.id),
    ),
    ...duplicates(
      'terms',
      records.terms.map((item) => item.id),
    ),
    ...duplicates(
      'technologies.tags',
      records.technologies.flatMap((item) => item.tags),
    ),
    ...duplicates(
      'process-areas.tags',
      records.processAreas.flatMap((item) => item.tags),
    ),
    ...records.members.flatMap(({ code, region }) => unknown(`members.${code}.region`, [region], regions)),
    ...checkCaseStudies(records.caseStudies, {
      technologies: new Set(records.technologies.map((item) => item.id)),
      processAreas: new Set(records.processAreas.map((item) => item.id)),
      members,
    }),
  ]
}

export interface KnownIds {
  readonly technologies: { has(id: string): boolean }
  readonly processAreas: { has(id: string): boolean }
  readonly members: { has(code: string): boolean }
}

/** References of case studies to technologies, process areas and members that do not exist. */
export function checkCaseStudies(studies: readonly CaseStudy[], known: KnownIds): FieldError[] {
  const references = studies.flatMap((study) => {
    const at = `case-studies.${study.id}`
    return [
      ...unknown(`${at}.technologies`, study.technologies, known.technologies),
      ...unknown(`${at}.processAreas`, study.processAreas, known.processAreas),
      ...unknown(
        `${at}.implementers`,
        study.implementers.map((one) => one.member),
        known.members,
      ),
      ...duplicates(`${at}.technologies`, study.technologies),
      ...duplicates(`${at}.processAreas`, study.processAreas),
      ...duplicates(
        `${at}.implementers`,
        study.implementers.map((one) => one.member),
      ),
    ]
  })
  const ids = studies.map(({ id }) => id)
  return [...duplicates('case-studies', ids), ...references]
}

/** The same for one case study, with the path of each reference; also for an incomplete draft. */
export function checkNamed(
  { technologies, processAreas, implementers }: Pick<CaseStudy, 'technologies' | 'processAreas' | 'implementers'>,
  known: KnownIds,
): FieldError[] {
  const members = implementers.map(({ member }) => member)
  const unknownMembers = unknownIds('implementers', members, known.members)
  return [
    ...unknownIds('technologies', technologies, known.technologies),
    ...unknownIds('processAreas', processAreas, known.processAreas),
    ...unknownMembers.map(({ path, message }) => ({ path: `${path}.member`, message })),
    ...duplicates('implementers', members),
  ]
}

function duplicates(path: string, ids: readonly string[]): FieldError[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id)
  return [...repeated].map((id) => ({ path, message: `"${id}" is a duplicate` }))
}

function unknown(path: string, ids: readonly string[], known: { has(id: string): boolean }): FieldError[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ path, message: `"${id}" does not exist` }))
}
