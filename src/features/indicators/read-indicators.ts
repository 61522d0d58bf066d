import type { InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { NeedContext } from '../needs/index.js'
import { type Grouping, type MemberGroup, type PublishedRound, readPublishedRounds } from '../surveys/index.js'
import { defineIndicator } from './define-indicators.js'
import { groupName } from './group-name.js'
import type { IndicatorId } from './indicator.js'
import type { IndicatorReading, IndicatorValue } from './indicator-reading.js'
import { indicators } from './indicators.js'
import { type Facts, measureGroup } from './measure-group.js'
import { readNeedFacts } from './need-facts.js'
import { shownGroups } from './shown-groups.js'

export interface IndicatorsAsked {
  readonly ids: readonly IndicatorId[]
  readonly by: readonly Grouping[]
  readonly language: InterfaceLanguage
}

/** Reads indicators by groups of members, as far as a viewer may know them. Groups of fewer than five are not shown. */
export async function readIndicators(
  services: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  { ids, by, language }: IndicatorsAsked,
): Promise<IndicatorReading[][]> {
  const { catalogue } = services.engine
  const countsNeeds = ids.some((id) => indicators[id].from === 'needs')
  const facts: Facts = { catalogue, needs: countsNeeds ? await readNeedFacts(services, viewer) : [] }
  const rounds = ids.includes('stages') ? await readPublishedRounds(services.engine) : []
  const groups = shownGroups(catalogue)
  return by.map((grouping) =>
    ids.map((id) => ({
      ...defineIndicator(id, viewer, language),
      by: grouping,
      values: groups
        .filter((group) => group.by === grouping)
        .flatMap((group) => valuesOf(id, group, { facts, rounds, language })),
    })),
  )
}

interface Known {
  readonly facts: Facts
  readonly rounds: readonly PublishedRound[]
  readonly language: InterfaceLanguage
}

function valuesOf(id: IndicatorId, group: MemberGroup, { facts, rounds, language }: Known): IndicatorValue[] {
  const { by, values, members } = group
  const described = {
    by,
    values: [...values],
    name: groupName(group, facts.catalogue, language),
    members: members.size,
  }
  return measureGroup(indicators[id], group, facts).map(({ technology, now, series, stages }) => ({
    group: described,
    technology,
    ...now,
    series: [...series],
    stages,
    surveys: technology === null ? [] : rounds.flatMap((round) => surveyed(round, group, technology)),
  }))
}

/** What was published about a technology for the same group; nothing where it had other members in common then. */
function surveyed(
  { round, counts }: PublishedRound,
  group: MemberGroup,
  technology: string,
): IndicatorValue['surveys'] {
  const place = counts.groups.findIndex(({ by, values }) => by === group.by && values.join() === group.values.join())
  const topic = counts.topics.find(({ kind, id }) => kind === 'technology' && id === technology)
  const found = topic?.groups[place]
  if (!found || round.closedAt === null) return []
  const stages = Object.entries(found.counts).filter(([name]) => !name.includes('.'))
  return [
    {
      roundId: round.id,
      name: round.name,
      closedAt: round.closedAt,
      answered: found.answered,
      counts: Object.fromEntries(stages),
    },
  ]
}
