import { z } from 'zod'
import { groupBy } from '../../domain/index.js'
import { caseStudySummary } from '../catalogue/index.js'
import { peer, type Recommendation, recommendation, result } from './answer.js'

/** The fields of an answer that can be asked for, by their paths: `fit`, `results.score`, `results.caseStudy.title`. */
export const answerFields = [
  ...Object.keys(recommendation.shape),
  ...below('results', result),
  ...below('results.caseStudy', caseStudySummary),
  ...below('peers', peer),
] as [string, ...string[]]

/** An answer, or those of its fields that were asked for. */
export const selectedRecommendation = recommendation
  .extend({
    results: z.array(result.extend({ caseStudy: caseStudySummary.partial() }).partial()),
    peers: z.array(peer.partial()),
  })
  .partial()
  .meta({ id: 'SelectedRecommendation' })
export type SelectedRecommendation = z.infer<typeof selectedRecommendation>

export const fieldsOfAnswer = z
  .array(z.enum(answerFields))
  .min(1)
  .max(50)
  .optional()
  .describe('Only these fields of each recommendation; all when missing. A page of titles needs a tenth of the bytes')

/** @param fields paths of the fields to keep; all when missing */
export function selectFields(answer: Recommendation, fields: readonly string[] | undefined): SelectedRecommendation {
  return fields ? (select(answer, fields) as SelectedRecommendation) : answer
}

function below(path: string, schema: z.ZodObject): string[] {
  return Object.keys(schema.shape).map((name) => `${path}.${name}`)
}

function select(value: unknown, paths: readonly string[]): unknown {
  // The whole value is asked for, and perhaps parts of it too.
  if (paths.includes('')) return value
  if (Array.isArray(value)) return value.map((item: unknown) => select(item, paths))
  const wanted = groupBy(paths, (path) => path.split('.')[0]!)
  const kept = [...wanted].map(([name, inner]) => [
    name,
    select(
      (value as Readonly<Record<string, unknown>>)[name],
      inner.map((path) => path.slice(name.length + 1)),
    ),
  ])
  return Object.fromEntries(kept)
}
