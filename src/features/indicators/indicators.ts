import type { Indicator, IndicatorId } from './indicator.js'
import { medianOf, ratioOf, shareOf } from './measured.js'
import type { NeedFact } from './need-facts.js'
import { earliest, stagesOfMembers } from './stages-of-members.js'

/** With fewer case studies than this of a group of members, a process area is not covered for them. */
export const enoughForArea = 3

/**
 * All indicators, and what each is computed from: `case-studies` is what everybody may know, `needs` what its reader may
 * (`readNeedFacts`). There is no index of them: see docs/insights.md.
 */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  experience: {
    from: 'case-studies',
    unit: 'share',
    measure: shareOf,
    count: ({ members }, { experience }) => [
      {
        technology: null,
        since: [...members].flatMap((code) => {
          const studies = experience.get(code) ?? []
          return studies.length === 0 ? [] : [earliest(studies)]
        }),
        of: members.size,
      },
    ],
  },
  'case-studies': {
    from: 'case-studies',
    unit: 'per-member',
    measure: ratioOf,
    count: ({ members }, { experience }) => [
      {
        technology: null,
        since: [...members].flatMap((code) => (experience.get(code) ?? []).map(({ year }) => year)),
        of: members.size,
      },
    ],
  },
  stages: { from: 'case-studies', unit: 'share', measure: shareOf, count: stagesOfMembers },
  coverage: {
    from: 'case-studies',
    unit: 'share',
    // Every process area is looked at: there is nothing to be unsure of.
    measure: ratioOf,
    count: ({ members }, { experience, processAreas }) => {
      const years = new Map([...processAreas.keys()].map((id) => [id, [] as (number | null)[]]))
      // A case study of several members counts once.
      for (const study of new Set([...members].flatMap((code) => experience.get(code) ?? []))) {
        for (const area of study.processAreas) years.get(area)?.push(study.year)
      }
      return [{ technology: null, since: [...years.values()].flatMap(coveredSince), of: processAreas.size }]
    },
  },
  needs: { from: 'needs', unit: 'per-member', measure: (needs, members) => ratioOf(needs.length, members) },
  'good-answers': { from: 'needs', unit: 'share', measure: shareOfAnswered(({ isGood }) => isGood) },
  'peers-in-region': { from: 'needs', unit: 'share', measure: shareOfAnswered(({ peerInRegion }) => peerInRegion) },
  'peers-in-language': {
    from: 'needs',
    unit: 'share',
    measure: shareOfAnswered(({ peerInLanguage }) => peerInLanguage),
  },
  'days-to-answer': {
    from: 'needs',
    unit: 'days',
    measure: (needs) => medianOf(needs.flatMap(({ daysToAnswer }) => (daysToAnswer === null ? [] : [daysToAnswer]))),
  },
}

/** The year of the case study that is one enough; none when there are too few. */
function coveredSince(years: readonly (number | null)[]): (number | null)[] {
  if (years.length < enoughForArea) return []
  // Those without a year always count.
  const sorted = [...years].sort(
    (left, right) => (left ?? Number.NEGATIVE_INFINITY) - (right ?? Number.NEGATIVE_INFINITY),
  )
  return [sorted[enoughForArea - 1]!]
}

/** A share of the needs of which it is known what the catalogue has for them. */
function shareOfAnswered(holds: (answer: NonNullable<NeedFact['answer']>) => boolean) {
  return (needs: readonly NeedFact[]) => {
    const answers = needs.flatMap(({ answer }) => (answer === null ? [] : [answer]))
    return shareOf(answers.filter(holds).length, answers.length)
  }
}
