import type { Catalogue } from '../catalogue/index.js'
import { membersWithExperience } from '../domain/index.js'
import { encodeNeed, type Parts } from '../recommendation/index.js'
import { type Collection, type Grades, type TopicForm, topicForms } from './collection.js'
import { mean, ndcg, precision, recall, reciprocalRank, usefulFrom } from './metrics.js'
import { systemsFrom } from './systems.js'

export const metricNames = ['ndcg@10', 'recall@10', 'recall@50', 'mrr', 'peers@5'] as const
export type MetricName = (typeof metricNames)[number]
export type Figures = Readonly<Partial<Record<MetricName, number>>>

/** One system in one form of the topics. */
export interface Measurement {
  readonly system: string
  readonly form: TopicForm
  readonly means: Figures
  readonly topics: Readonly<Record<string, Figures>>
}

export interface Evaluation {
  readonly collection: string
  readonly date: string
  readonly model: string
  readonly measurements: readonly Measurement[]
}

/** Runs every system on every topic in every form. */
export async function evaluate(collection: Collection, parts: Parts): Promise<Evaluation> {
  const measurements: Measurement[] = []
  for (const form of topicForms) {
    const needs = new Map<string, ReturnType<typeof encodeNeed>>()
    for (const topic of collection.topics) needs.set(topic.id, encodeNeed(topic[form], undefined, parts))
    for (const system of systemsFrom(parts)) {
      const topics: Record<string, Figures> = {}
      for (const topic of collection.topics) {
        const grades = collection.grades.get(topic.id) ?? new Map<string, number>()
        const { caseStudies, peers } = await system.run(needs.get(topic.id)!, topic.country ?? undefined)
        topics[topic.id] = {
          'ndcg@10': ndcg(caseStudies, grades, 10),
          'recall@10': recall(caseStudies, grades, 10),
          'recall@50': recall(caseStudies, grades, 50),
          mrr: reciprocalRank(caseStudies, grades),
          ...(peers && { 'peers@5': precision(peers, rightPeers(grades, parts.catalogue, topic.country), 5) }),
        }
      }
      measurements.push({ system: system.name, form, means: meansOf(Object.values(topics)), topics })
    }
  }
  const { id, revision } = parts.encoder.manifest
  return {
    collection: collection.name,
    date: new Date().toISOString().slice(0, 10),
    model: `${id}@${revision}`,
    measurements,
  }
}

/** A member is a right peer when it implemented a case study judged useful; never the one that asks. */
export function rightPeers(grades: Grades, catalogue: Catalogue, asking: string | null): Set<string> {
  const useful = [...grades].filter(([, grade]) => grade >= usefulFrom).map(([id]) => id)
  const members = useful.flatMap((id) => {
    const study = catalogue.caseStudies.get(id)
    return study ? membersWithExperience(study) : []
  })
  return new Set(members.filter((code) => code !== asking))
}

function meansOf(topics: readonly Figures[]): Figures {
  return Object.fromEntries(
    metricNames.flatMap((name) => {
      const values = topics.flatMap((figures) => figures[name] ?? [])
      return values.length === 0 ? [] : [[name, mean(values)]]
    }),
  )
}
