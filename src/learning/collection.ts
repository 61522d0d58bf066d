import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { parseJsonLines } from '../catalogue/index.js'
import { type FieldError, InvalidInputError, memberCode } from '../domain/index.js'

/** The forms in which each topic is written: three languages, and a few words of English. */
export const topicForms = ['en', 'fr', 'es', 'short'] as const
export type TopicForm = (typeof topicForms)[number]

const topic = z.object({
  id: z.string().min(1),
  country: memberCode.nullable(),
  en: z.string().min(1),
  fr: z.string().min(1),
  es: z.string().min(1),
  short: z.string().min(1),
})
export type Topic = z.infer<typeof topic>

/** Grades by case study: 3 solves it, 2 helps, 1 touches on it; what is not there is 0. */
export type Grades = ReadonlyMap<string, number>

/** Judged topics: what ranking is measured on. */
export interface Collection {
  readonly name: string
  readonly topics: readonly Topic[]
  readonly grades: ReadonlyMap<string, Grades>
}

/** Reads `topics.jsonl` and `qrels.tsv` (TREC: topic, iteration, document, grade). @throws InvalidInputError */
export async function readCollection(folder: string): Promise<Collection> {
  const topics = parseJsonLines(await readFile(path.join(folder, 'topics.jsonl'), 'utf8'), topic, 'topics.jsonl')
  const grades = parseQrels(await readFile(path.join(folder, 'qrels.tsv'), 'utf8'))
  return { name: path.basename(folder), topics, grades }
}

export function parseQrels(text: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>()
  const faults: FieldError[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [topicId, , document, grade, ...rest] = line.trim().split(/\s+/)
    if (!topicId || !document || !/^\d+$/.test(grade ?? '') || rest.length > 0) {
      faults.push({ path: `qrels.tsv:${index + 1}`, message: 'must be: topic, iteration, document, grade' })
      continue
    }
    const ofTopic = grades.get(topicId) ?? new Map<string, number>()
    grades.set(topicId, ofTopic.set(document, Number(grade)))
  }
  if (faults.length > 0) throw new InvalidInputError('qrels.tsv has faults', faults)
  return grades
}
