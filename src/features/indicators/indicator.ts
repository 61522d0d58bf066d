import type { Catalogue } from '../../domain/index.js'
import type { MemberGroup } from '../surveys/index.js'
import type { Measured } from './measured.js'
import type { NeedFact } from './need-facts.js'
import type { StageCounts } from './stage-counts.js'

export const indicatorIds = [
  'experience',
  'case-studies',
  'stages',
  'coverage',
  'needs',
  'good-answers',
  'peers-in-region',
  'peers-in-language',
  'days-to-answer',
] as const
export type IndicatorId = (typeof indicatorIds)[number]

export const indicatorUnits = ['share', 'per-member', 'days'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** What there is of something in a group, and since when. */
export interface Counted {
  /** The technology that it is about; null where it is about all. */
  readonly technology: string | null
  /** For each that is counted, the year from which it counts; null where that is not known, and it always counts. */
  readonly since: readonly (number | null)[]
  /** Of how many. */
  readonly of: number
  readonly stages?: StageCounts
}

/** Everybody may know all of it: case studies are public. */
export interface CaseStudyIndicator {
  readonly from: 'case-studies'
  readonly unit: IndicatorUnit
  readonly count: (group: MemberGroup, catalogue: Catalogue) => readonly Counted[]
  readonly measure: (count: number, of: number) => Measured
}

/** What it may be computed from depends on who reads it: see `readNeedFacts`. */
export interface NeedIndicator {
  readonly from: 'needs'
  readonly unit: IndicatorUnit
  /** @param members of the group that the needs are of */
  readonly measure: (needs: readonly NeedFact[], members: number) => Measured
}

export type Indicator = CaseStudyIndicator | NeedIndicator
