import { isStaff, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { UsageKind } from './usage-event.js'
import { countUsage, type UsageCount } from './usage-store.js'

export type UsageFigures = Readonly<Record<UsageKind, number>>

export interface Usage {
  readonly since: string
  readonly totals: UsageFigures
  /** By rank in the answer; null where it was not said. */
  readonly byRank: readonly (UsageFigures & { readonly rank: number | null })[]
  /** By the ranking that placed the result: 0 for the bundled one, null where staff did. */
  readonly byRanking: readonly (UsageFigures & { readonly ranking: number | null })[]
  readonly caseStudies: readonly (UsageFigures & { readonly caseStudyId: string })[]
}

/** The most case studies that are listed. */
const mostListed = 100

/**
 * The time (ISO 8601) since when figures of today and so many days before count: from the beginning of a day, so that they
 * do not depend on the hour.
 */
export function daysAgo(days: number): string {
  const today = new Date().toISOString().slice(0, 10)
  return new Date(Date.parse(today) - days * 86_400_000).toISOString()
}

/** What people did with answers since a time (ISO 8601). @throws NotAllowedError */
export async function readUsage({ database }: WithDatabase, viewer: Viewer, since: string): Promise<Usage> {
  if (!isStaff(viewer)) throw new NotAllowedError('Only staff see how answers are used')
  const [byRank, byRanking, byStudy] = await Promise.all(
    (['place', 'ranking', 'caseStudyId'] as const).map((by) => countUsage(database, by, since)),
  )
  const rankings = figuresBy<number | null>(byRanking!)
  return {
    since,
    totals: sum(rankings.map(([, figures]) => figures)),
    byRank: figuresBy<number | null>(byRank!)
      .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
      .map(([rank, figures]) => ({ rank, ...figures })),
    byRanking: rankings.map(([ranking, figures]) => ({ ranking, ...figures })),
    caseStudies: figuresBy<string>(byStudy!)
      .sort(([, a], [, b]) => b.opened + b.contacted - (a.opened + a.contacted) || b.shown - a.shown)
      .slice(0, mostListed)
      .map(([caseStudyId, figures]) => ({ caseStudyId, ...figures })),
  }
}

const none: UsageFigures = { shown: 0, opened: 0, contacted: 0 }

function figuresBy<K>(counts: readonly UsageCount[]): [K, UsageFigures][] {
  const found = new Map<K, UsageFigures>()
  for (const { key, kind, count } of counts) {
    found.set(key as K, { ...(found.get(key as K) ?? none), [kind]: count })
  }
  return [...found]
}

function sum(all: readonly UsageFigures[]): UsageFigures {
  return all.reduce(
    (total, { shown, opened, contacted }) => ({
      shown: total.shown + shown,
      opened: total.opened + opened,
      contacted: total.contacted + contacted,
    }),
    none,
  )
}
