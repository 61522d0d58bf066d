import { type Catalogue, membersWithExperience } from '../../domain/index.js'
import { encodeNeed, type Snapshot } from '../../engine/index.js'
import {
  type Grades,
  type LearnedModel,
  mean,
  measuredNames,
  ndcg,
  percentile,
  precision,
  recall,
  reciprocalRank,
  relevantFrom,
  type SignalName,
  scoreCases,
  usefulFrom,
} from '../../ranking/index.js'
import { type Collection, type Topic, type TopicForm, topicForms } from './collection.js'
import { crossFit } from './cross-fit.js'
import { type JudgedNeed, judgedNeeds, measuredWithout } from './judged-needs.js'
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

/** Runs every system on every topic in every form. @param modelFor what was learned from other topics */
export async function evaluate(
  collection: Collection,
  parts: Snapshot,
  systems: readonly System[],
  modelFor: (topic: { topicId: string }) => LearnedModel,
  forms: readonly TopicForm[] = topicForms,
): Promise<Evaluation> {
  const measurements: Measurement[] = []
  for (const form of forms) {
    const topics = collection.topics.filter(({ texts }) => texts[form] !== undefined)
    if (topics.length === 0) continue
    for (const system of systems) {
      const figures: Record<string, Figures> = {}
      const times: number[] = []
      for (const topic of topics) {
        const start = performance.now()
        const need = encodeNeed(topic.texts[form]!, undefined, parts)
        const answer = await system.run(need, topic.country ?? undefined, modelFor({ topicId: topic.id }))
        times.push(performance.now() - start)
        figures[topic.id] = figuresOf(answer, topic, collection.grades.get(topic.id) ?? new Map(), parts.catalogue)
      }
      measurements.push({
        system: system.name,
        form,
        means: meansOf(Object.values(figures)),
        topics: figures,
        milliseconds: Math.round(percentile(times, 0.5) * 10) / 10,
      })
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
    // Where nothing is right nothing can be found: such a topic says nothing about the system.
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

/** nDCG@10 by form when one signal is left out everywhere, also where others are made from it; weights learned anew. */
export interface Ablation {
  readonly without: string
  readonly means: Readonly<Partial<Record<TopicForm, number>>>
}

const groups: Readonly<Record<string, readonly SignalName[]>> = {
  ...Object.fromEntries(measuredNames.map((name) => [name, [name]])),
  'needs answered (both)': ['semanticNeed', 'headNeed'],
  'agreement (all four)': ['likeBest', 'technologyOfBest', 'processAreaOfBest', 'tagOfBest'],
}

export async function ablate(
  needs: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  parts: Snapshot,
): Promise<readonly Ablation[]> {
  const rows: Ablation[] = [
    { without: 'nothing', means: rankedBy(needs, crossFit(needs, unanswerable, parts.catalogue)) },
  ]
  for (const [name, names] of Object.entries(groups)) {
    const without = new Set(names)
    const left = await measuredWithout(needs, without, parts)
    const kept = measuredNames.filter((one) => !without.has(one))
    rows.push({ without: name, means: rankedBy(left, crossFit(left, unanswerable, parts.catalogue, kept)) })
  }
  return rows
}

/** nDCG@10 by form, when case studies are ranked by score alone. */
export function rankedBy(
  needs: readonly JudgedNeed[],
  modelFor: (need: JudgedNeed) => LearnedModel,
): Ablation['means'] {
  return Object.fromEntries(
    topicForms.map((form) => {
      const values = needs
        .filter((need) => need.form === form)
        .map((need) => {
          const ranked = scoreCases(need.measured, modelFor(need)).map(({ caseStudyId }) => caseStudyId)
          return ndcg(ranked, need.grades, 10)
        })
      return [form, mean(values)]
    }),
  )
}

/** What other topics taught: models of other folds where the ranking was fitted on this collection, else the one in use. */
export async function modelsFor(
  collection: Collection,
  unanswerable: readonly JudgedNeed[],
  parts: Snapshot,
): Promise<(topic: { topicId: string }) => LearnedModel> {
  if (collection.name !== parts.ranking.collection) return () => parts.ranking
  return crossFit(await judgedNeeds(collection, parts), unanswerable, parts.catalogue)
}

function meansOf(topics: readonly Figures[]): Figures {
  return Object.fromEntries(
    metricNames.flatMap((name) => {
      const values = topics.flatMap((figures) => figures[name] ?? [])
      return values.length === 0 ? [] : [[name, mean(values)]]
    }),
  )
}
