import type { CaseStudy } from './case-study.js'
import type { DomainProfile } from './domain-profile.js'
import { NotFoundError } from './errors.js'
import type { InterfaceLanguage } from './language.js'
import type { Member } from './member.js'
import type { ProcessArea } from './process-area.js'
import type { Questionnaire } from './questionnaire.js'
import type { Region } from './region.js'
import type { Technology } from './technology.js'
import type { Term } from './term.js'

/** All reference data and case studies of one generation; immutable. Maps are sorted by key. */
export interface Catalogue {
  readonly generation: number
  readonly caseStudies: ReadonlyMap<string, CaseStudy>
  readonly technologies: ReadonlyMap<string, Technology>
  readonly processAreas: ReadonlyMap<string, ProcessArea>
  readonly members: ReadonlyMap<string, Member>
  readonly regions: ReadonlyMap<string, Region>
  readonly terms: readonly Term[]
  /** What this service is about, and how it speaks of it. */
  readonly domain: DomainProfile
  /** What members are asked about their situation; null where the domain asks nothing. */
  readonly questionnaire: Questionnaire | null
  /** The case studies that a member implemented, by member code. */
  readonly experience: ReadonlyMap<string, readonly CaseStudy[]>
}

/** The name of the region of a member. Imports check that it exists. */
export function regionName(
  { region }: Member,
  { regions }: Pick<Catalogue, 'regions'>,
  language: InterfaceLanguage,
): string {
  return regions.get(region)!.name[language]
}

/** @throws NotFoundError */
export function checkHasCaseStudy({ caseStudies }: Pick<Catalogue, 'caseStudies'>, id: string): void {
  if (!caseStudies.has(id)) throw new NotFoundError('case study', id)
}
