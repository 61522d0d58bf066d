import { type Catalogue, groupBy } from '../../domain/index.js'
import type { MemberGroup } from '../surveys/index.js'
import type { CaseStudyIndicator, Counted, Indicator, NeedIndicator } from './indicator.js'
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
  return indicator.from === 'case-studies'
    ? measureCaseStudies(indicator, group, facts.catalogue)
    : [measureNeeds(indicator, group, facts.needs)]
}

/** Of a catalogue, which never changes, what was measured is kept: of very many case studies it takes a while. */
const known = new WeakMap<Catalogue, Map<CaseStudyIndicator, Map<string, GroupMeasured[]>>>()

function measureCaseStudies(indicator: CaseStudyIndicator, group: MemberGroup, catalogue: Catalogue): GroupMeasured[] {
  const ofCatalogue = known.get(catalogue) ?? new Map<CaseStudyIndicator, Map<string, GroupMeasured[]>>()
  known.set(catalogue, ofCatalogue)
  const ofIndicator = ofCatalogue.get(indicator) ?? new Map<string, GroupMeasured[]>()
  ofCatalogue.set(indicator, ofIndicator)
  const key = JSON.stringify([group.by, group.values])
  const found =
    ofIndicator.get(key) ??
    indicator.count(group, catalogue).map((counted) => ({
      technology: counted.technology,
      now: indicator.measure(counted.since.length, counted.of),
      series: risingSeries(indicator, counted),
      stages: counted.stages ?? null,
    }))
  ofIndicator.set(key, found)
  return found
}

function measureNeeds({ measure }: NeedIndicator, { members }: MemberGroup, all: readonly NeedFact[]): GroupMeasured {
  const needs = all.filter(({ memberCode }) => members.has(memberCode))
  const byYear = groupBy(needs, ({ year }) => year)
  return {
    technology: null,
    now: measure(needs, members.size),
    series: [...byYear]
      .sort(([left], [right]) => left - right)
      .map(([year, those]) => ({ year, ...measure(those, members.size) })),
    stages: null,
  }
}

/** What it had come to by the end of each year in which something was added. */
function risingSeries({ measure }: CaseStudyIndicator, { since, of }: Counted): GroupMeasured['series'] {
  const byYear = groupBy(since, (year) => year)
  let count = byYear.get(null)?.length ?? 0
  return [...byYear]
    .flatMap(([year, those]) => (year === null ? [] : [{ year, added: those.length }]))
    .sort((left, right) => left.year - right.year)
    .map(({ year, added }) => {
      count += added
      return { year, ...measure(count, of) }
    })
}
