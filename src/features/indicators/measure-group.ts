import { type Catalogue, groupBy } from '../../domain/index.js'
import type { MemberGroup } from '../surveys/index.js'
import type { CaseStudyIndicator, Counted, Indicator } from './indicator.js'
import type { Measured } from './measured.js'
import type { NeedFact } from './need-facts.js'
import type { StageCounts } from './stage-counts.js'

export interface Facts {
  readonly catalogue: Catalogue
  readonly needs: readonly NeedFact[]
}

/** What an indicator says about a group now, and how it came to that. */
export interface GroupMeasured {
  readonly technology: string | null
  readonly now: Measured
  /** Over case studies: what it had come to by each year in which it changed. Over needs: those submitted in the year. */
  readonly series: readonly (Measured & { readonly year: number })[]
  readonly stages: StageCounts | null
}

/** Measures an indicator for a group; an indicator about technologies gives one for each. */
export function measureGroup(indicator: Indicator, group: MemberGroup, facts: Facts): GroupMeasured[] {
  if (indicator.from === 'case-studies') {
    return indicator.count(group, facts.catalogue).map((counted) => ({
      technology: counted.technology,
      now: indicator.measure(counted.since.length, counted.of),
      series: risingSeries(indicator, counted),
      stages: counted.stages ?? null,
    }))
  }
  const needs = facts.needs.filter(({ memberCode }) => group.members.has(memberCode))
  const byYear = groupBy(needs, ({ year }) => year)
  return [
    {
      technology: null,
      now: indicator.measure(needs, group.members.size),
      series: [...byYear]
        .sort(([left], [right]) => left - right)
        .map(([year, those]) => ({ year, ...indicator.measure(those, group.members.size) })),
      stages: null,
    },
  ]
}

function risingSeries({ measure }: CaseStudyIndicator, { since, of }: Counted) {
  const years = [...new Set(since.filter((year) => year !== null))].sort((left, right) => left - right)
  return years.map((year) => ({
    year,
    ...measure(since.filter((from) => from === null || from <= year).length, of),
  }))
}
