import path from 'node:path'
import { createServices } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { type Catalogue, contextLikeness, type TechnologyStage } from '../../src/domain/index.js'
import { type Collection, readCollection, type Topic } from '../../src/features/learning/collection.js'
import { rightPeers } from '../../src/features/learning/evaluate.js'
import { encodeRequest, recommend, recommendationRequest, uncurated } from '../../src/features/recommendations/index.js'
import { stageLead } from '../../src/features/recommendations/stage-signal.js'
import { mean, usefulFrom } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { include } from './include.js'

/**
 * Measures what the stage of the asking member does to its peers, on judged topics asked by members of every region:
 * whether the first five have solved the need, and how many of them are easy to learn from. Writes a table into
 * `docs/quality.md`. The stages are made up: those of a member that is at the beginning, or in the middle, with the
 * technologies of the case studies that were judged useful.
 */
/** The weight was chosen on the first. */
const collections = ['dev', 'brief']
const stages = ['not-considered', 'studying', 'pilot'] as const satisfies readonly TechnologyStage[]
const first = 5
/** A like situation: that of a third of all pairs of members. */
const likeFrom = 0.33
const askingPerTopic = 6

interface Variant {
  readonly stage: TechnologyStage
  readonly signal: boolean
  readonly collection: Collection
}

const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const services = await createServices(readConfig(), { log: quiet })
try {
  await services.engine.whenReady()
  const rows: (string | number)[][] = []
  for (const name of collections) {
    const collection = await readCollection(path.join(projectRoot, 'data/evaluation', name))
    for (const stage of stages) {
      for (const signal of [false, true]) {
        const all: Awaited<ReturnType<typeof measure>> = []
        for (const [index, topic] of collection.topics.entries())
          all.push(...(await measure(topic, index, { stage, signal, collection })))
        const figure = (of: 'solved' | 'ahead' | 'alike') => mean(all.map((one) => one[of])).toFixed(3)
        rows.push([name, stage, signal ? 'with' : 'without', figure('solved'), figure('ahead'), figure('alike')])
      }
    }
  }
  const table = markdownTable(
    ['topics', 'own stage', 'stage signal', 'peers@5', 'a step or two ahead', 'and in a like situation'],
    rows,
  )
  await include(path.join(projectRoot, 'docs'), { 'peers-by-stage': table })
  process.stdout.write(`${table}\n`)

  async function measure(topic: Topic, index: number, { stage, signal, collection }: Variant) {
    const { snapshot } = services.engine
    const { catalogue } = snapshot
    const grades = collection.grades.get(topic.id) ?? new Map<string, number>()
    const useful = [...grades].filter(([, grade]) => grade >= usefulFrom).map(([id]) => id)
    const technologies = useful.flatMap((id) => catalogue.caseStudies.get(id)?.technologies ?? [])
    const own = new Map(technologies.map((id) => [id, stage]))
    const encoded = encodeRequest(recommendationRequest.parse({ text: topic.texts.en }), snapshot)
    const outcomes = []
    for (const memberCode of askingMembers(catalogue, index)) {
      const right = rightPeers(grades, catalogue, memberCode)
      if (right.size === 0) continue
      const request = recommendationRequest.parse({ text: topic.texts.en, memberCode, limit: 1, peers: first })
      const { peers } = await recommend(
        request,
        snapshot,
        { ...uncurated, ...(signal && { stages: own }) },
        { encoded },
      )
      const isAhead = ({ evidence }: (typeof peers)[number]) => {
        const studies = evidence.flatMap(({ caseStudyId }) => catalogue.caseStudies.get(caseStudyId ?? '') ?? [])
        return stageLead(own, studies)?.fit === 1
      }
      const asking = catalogue.members.get(memberCode)!
      const isAlike = (code: string) => contextLikeness(asking, catalogue.members.get(code)!) >= likeFrom
      outcomes.push({
        solved: peers.filter(({ member }) => right.has(member.code)).length / first,
        ahead: peers.filter(isAhead).length / first,
        alike: peers.filter((one) => isAhead(one) && isAlike(one.member.code)).length / first,
      })
    }
    return outcomes
  }
} finally {
  await services.close()
}

/** A few members, others for each topic: one of each region. */
function askingMembers({ members, regions }: Catalogue, index: number): string[] {
  return [...regions.keys()].slice(0, askingPerTopic).map((region) => {
    const own = [...members.values()].filter((one) => one.region === region)
    return own[(index * 7) % own.length]!.code
  })
}
