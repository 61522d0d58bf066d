import type { CaseStudy, Catalogue, Member, Need, Workshop } from '../../../domain/index.js'
import type { NeedGroup } from '../../insights/index.js'

/** A case study that answers a need. */
export interface NeedMatch {
  readonly caseStudyId: string
  /** 0..100. */
  readonly score: number
}

/** What a kit is prepared from. */
export interface KitMatter {
  readonly workshop: Workshop
  readonly catalogue: Catalogue
  /** The members that take part, in the order of the plan. */
  readonly participants: readonly Member[]
  /** Needs of participants that all participants may see, in groups of the same problem. */
  readonly groups: readonly NeedGroup[]
  readonly matches: ReadonlyMap<Need, readonly NeedMatch[]>
}

/** A case study and how well it answers a topic. */
export interface TopicCase {
  readonly study: CaseStudy
  /** 0..1. */
  readonly weight: number
}
