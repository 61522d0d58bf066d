import type { CaseStudy } from './case-study.js'
import { NotFoundError } from './errors.js'
import type { Member } from './member.js'
import type { ProcessArea } from './process-area.js'
import type { Technology } from './technology.js'
import type { Term } from './term.js'

/** All reference data and case studies of one generation; immutable. Maps are sorted by key. */
export interface Catalogue {
  readonly generation: number
  readonly caseStudies: ReadonlyMap<string, CaseStudy>
  readonly technologies: ReadonlyMap<string, Technology>
  readonly processAreas: ReadonlyMap<string, ProcessArea>
  readonly members: ReadonlyMap<string, Member>
  readonly terms: readonly Term[]
  /** The case studies that a member implemented, by member code. */
  readonly experience: ReadonlyMap<string, readonly CaseStudy[]>
}

/** @throws NotFoundError */
export function checkHasCaseStudy({ caseStudies }: Pick<Catalogue, 'caseStudies'>, id: string): void {
  if (!caseStudies.has(id)) throw new NotFoundError('case study', id)
}
