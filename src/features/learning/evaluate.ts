import { type Catalogue, membersWithExperience } from '../../domain/index.js'
import { encodeNeed, type Snapshot } from '../../engine/index.js'
import {
  type Grades,
  mean,
  ndcg,
  percentile,
  precision,
  recall,
  reciprocalRank,
  relevantFrom,
  usefulFrom,
} from '../../ranking/index.js'
import { type Collection, type Topic, type TopicForm, topicForms } from './collection.js'
import type { CrossFitted } from './cross-fit.js'
import type { System } from './systems.js'

export const metricNames = ['ndcg@10', 'recall@10', 'recall@50', 'useful@50', 'mrr', 'peers@5'] as const
export type MetricName = (typeof metricNames)[number]
export type Figures = Readonly<Partial<Record<MetricName, number>>>

/** One system in one form of the topics. */
export interface Measurement {
  readonly system: string
  readonly form: TopicForm
  readonly means: Figures
  readonly topics: Readonly<Record<string, Figures>>
  /** Median milliseconds from a text to its ranking, the encoding included. */
  readonly milliseconds: number
}

export interface Evaluation {
  readonly collection: string
  readonly date: string
  readonly model: string
  readonly measurements: readonly Measurement[]
}

/** What is measured, and by which weights. */
export interface EvaluationOptions {
  readonly systems: readonly System[]
  /** The weights that were learned from other topics than the given one. */
  readonly modelFor: CrossFitted
  /** By default those of the judged topics. */
  readonly forms?: readonly TopicForm[]
}

/** Runs every system on every topic in every form. */
export async function evaluate(
  collection: Collection,
  snapshot: Snapshot,
  { systems, modelFor, forms = topicForms }: EvaluationOptions,
): Promise<Evaluation> {
  const measurements: Measurement[] = []
  for (const form of forms) {
    const topics = collection.topics.filter(({ texts }) => texts[form] !== undefined)
    if (topics.length === 0) continue
    for (const system of systems) {
      measurements.push(await measureSystem(system, { form, topics, grades: collection.grades, modelFor }, snapshot))
    }
  }
  const { id, revision } = snapshot.encoder.manifest
  return {
    collection: collection.name,
    date: new Date().toISOString().slice(0, 10),
    model: `${id}@${revision}`,
    measurements,
  }
}

interface SystemRun extends Pick<EvaluationOptions, 'modelFor'>, Pick<Collection, 'grades' | 'topics'> {
  readonly form: TopicForm
}

/** Runs one system on topics that all have the form. */
async function measureSystem(
  system: System,
  { form, topics, grades, modelFor }: SystemRun,
  snapshot: Snapshot,
): Promise<Measurement> {
  const figures: Record<string, Figures> = {}
  const times: number[] = []
  for (const topic of topics) {
    const start = performance.now()
    const need = encodeNeed(topic.texts[form]!, undefined, snapshot)
    const answer = await system.run(need, topic.country ?? undefined, modelFor({ topicId: topic.id }))
    times.push(performance.now() - start)
    // A system that does not wait for the encoder would fill its queue, and the next system would find it busy.
    await need.views
    figures[topic.id] = figuresOf(answer, topic, grades.get(topic.id) ?? new Map(), snapshot.catalogue)
  }
  return {
    system: system.name,
    form,
    means: meansOf(Object.values(figures)),
    topics: figures,
    milliseconds: Math.round(percentile(times, 0.5) * 10) / 10,
  }
}

function figuresOf(
  { caseStudies, peers }: { caseStudies: readonly string[]; peers?: readonly string[] },
  topic: Topic,
  grades: Grades,
  catalogue: Catalogue,
): Figures {
  const right = rightPeers(grades, catalogue, topic.country)
  const anyUseful = [...grades.values()].some((grade) => grade >= usefulFrom)
  return {
    'ndcg@10': ndcg(caseStudies, grades, 10),
    'recall@10': recall(caseStudies, grades, 10, relevantFrom),
    'recall@50': recall(caseStudies, grades, 50, relevantFrom),
    // A topic for which nothing is useful does not measure the system.
    ...(anyUseful && { 'useful@50': recall(caseStudies, grades, 50, usefulFrom) }),
    mrr: reciprocalRank(caseStudies, grades),
    ...(peers && right.size > 0 && { 'peers@5': precision(peers, right, 5) }),
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
