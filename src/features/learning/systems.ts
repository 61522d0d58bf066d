import { measure, type Snapshot } from '../../engine/index.js'
import { centredOf } from '../../platform/encoder/index.js'
import {
  type EncodedNeed,
  type LearnedModel,
  mean,
  measuredNames,
  type SignalName,
  scoreCases,
} from '../../ranking/index.js'
import { recommend, recommendationRequest } from '../recommendations/index.js'

/** A system that is measured: it ranks case studies for a need, and names peers where it knows any. */
export interface System {
  readonly name: string
  /** @param model fitted on other topics than this need's */
  run(
    need: EncodedNeed,
    memberCode: string | undefined,
    model: LearnedModel,
  ): Promise<{ caseStudies: string[]; peers?: string[] }>
}

const depth = 50
/** The constant of reciprocal rank fusion, as published (Cormack, Clarke and Büttcher 2009). */
const fusionConstant = 60

/** Passerelle as it answers, defaults and all, and three plain systems made of the same searches. */
export function systemsFrom(snapshot: Snapshot): System[] {
  return [
    {
      name: 'passerelle',
      run: (need, memberCode, model) =>
        runPasserelle(need, memberCode, { ...snapshot, ranking: { ...snapshot.ranking, ...model } }),
    },
    { name: 'lexical only', run: async (need) => ({ caseStudies: await byWords(need, snapshot) }) },
    { name: 'semantic only', run: async (need) => ({ caseStudies: await byMeaning(need, snapshot) }) },
    {
      name: 'plain RRF',
      run: async (need) => ({ caseStudies: fuse([await byWords(need, snapshot), await byMeaning(need, snapshot)]) }),
    },
  ]
}

const agreement: readonly SignalName[] = ['likeBest', 'technologyOfBest', 'processAreaOfBest', 'tagOfBest']

/** How Passerelle is built up: each step knows the signals named before it too, and takes their plain mean. */
const steps: readonly (readonly [string, readonly SignalName[]])[] = [
  ['whole text', ['semanticWhole']],
  ['+ facts in problem space', ['factsMean', 'factsNearest']],
  ['+ BM25', ['lexical']],
  ['+ needs answered', ['needsMean', 'needsNearest']],
  ['+ late interaction', ['lateInteraction']],
  ['+ agreement with the best', agreement],
]

export function stepsFrom(snapshot: Snapshot): System[] {
  const cumulative = steps.map(([name], index) => {
    const known = new Set(steps.slice(0, index + 1).flatMap(([, names]) => names))
    return [name, new Set<SignalName>(measuredNames.filter((one) => !known.has(one)))] as const
  })
  return [
    ...cumulative.map(
      ([name, without]): System => ({
        name,
        async run(need) {
          const { signals } = await measure(need, snapshot, { without })
          const columns = Object.values(signals.standardised)
          const ranked = signals.candidates.ids.map((id, place) => ({
            id,
            standing: mean(columns.map((column) => column[place]!).filter((value) => !Number.isNaN(value))),
          }))
          return { caseStudies: ranked.sort((left, right) => right.standing - left.standing).map(({ id }) => id) }
        },
      }),
    ),
    {
      name: '+ maturity, learned weights',
      async run(need, _memberCode, model) {
        const scored = scoreCases(await measure(need, snapshot), model)
        return { caseStudies: scored.map(({ caseStudyId }) => caseStudyId) }
      },
    },
  ]
}

async function runPasserelle(need: EncodedNeed, memberCode: string | undefined, snapshot: Snapshot) {
  const request = recommendationRequest.parse({ text: need.text, memberCode, limit: depth, peers: 20 })
  const { results, peers, degraded } = await recommend(request, snapshot)
  if (degraded.length > 0) throw new Error(`An answer without ${degraded.join(' and ')} cannot be judged`)
  return { caseStudies: results.map(({ caseStudy }) => caseStudy.id), peers: peers.map(({ member }) => member.code) }
}

async function byWords(need: EncodedNeed, { search, catalogue }: Snapshot): Promise<string[]> {
  const [scores] = await search.searchWords([need.words])
  return search.bestByWords(scores!, { limit: catalogue.caseStudies.size })
}

async function byMeaning(need: EncodedNeed, { space, search, catalogue }: Snapshot): Promise<string[]> {
  const views = await need.views
  if (!views) throw new RangeError('The index is not ready')
  const found = await search.nearest([space.project(centredOf(views))], { limit: catalogue.caseStudies.size })
  return found[0]!
}

function fuse(lists: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>()
  for (const list of lists) {
    for (const [index, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (fusionConstant + index + 1))
  }
  return [...scores].sort(([, left], [, right]) => right - left).map(([id]) => id)
}
