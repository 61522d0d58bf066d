import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { memberCode } from '../../domain/index.js'
import type { Grades } from '../../ranking/index.js'
import { parseJsonLines } from '../catalogue/index.js'
import { parseQrels } from './qrels.js'

/** The forms in which each topic is written: three languages, and a few words of English. */
export const topicForms = ['en', 'fr', 'es', 'short'] as const
/** Languages into which some topics are translated, to see how well others than those of the catalogue do. */
export const translatedForms = ['pt', 'ar', 'ru', 'zh'] as const
export type TopicForm = (typeof topicForms)[number] | (typeof translatedForms)[number]

const text = z.string().min(1)
/** A need in some languages. */
const texts = {
  en: text.optional(),
  fr: text.optional(),
  es: text.optional(),
  short: text.optional(),
  pt: text.optional(),
  ar: text.optional(),
  ru: text.optional(),
  zh: text.optional(),
}
const topic = z.object({
  id: text,
  country: memberCode.nullable().default(null),
  /** Topics about one problem. */
  theme: text.optional(),
  /** How it is told: in one line, key words, an e-mail... */
  voice: text.optional(),
  ...texts,
})
const translation = z.strictObject({ id: text, pt: text, ar: text, ru: text, zh: text })

export interface Topic {
  readonly id: string
  readonly country: string | null
  readonly theme: string
  readonly voice: string | undefined
  readonly texts: Readonly<Partial<Record<TopicForm, string | undefined>>>
}

/** Judged topics: what ranking is measured on. */
export interface Collection {
  readonly name: string
  readonly topics: readonly Topic[]
  readonly grades: ReadonlyMap<string, Grades>
}

/**
 * Reads `topics.jsonl`, `qrels.tsv` (TREC: topic, iteration, document, grade) and, where there are some,
 * `translations.jsonl`. @throws InvalidInputError
 */
export async function readCollection(folder: string): Promise<Collection> {
  const file = (name: string) => path.join(folder, name)
  const topics = parseJsonLines(await readFile(file('topics.jsonl'), 'utf8'), topic, 'topics.jsonl')
  const translations = existsSync(file('translations.jsonl'))
    ? parseJsonLines(await readFile(file('translations.jsonl'), 'utf8'), translation, 'translations.jsonl')
    : []
  const translated = new Map(translations.map(({ id, ...texts }) => [id, texts]))
  return {
    name: path.basename(folder),
    topics: topics.map(({ id, country, theme = id, voice, ...texts }) => ({
      id,
      country,
      theme,
      voice,
      texts: { ...texts, ...translated.get(id) },
    })),
    grades: parseQrels(await readFile(file('qrels.tsv'), 'utf8')),
  }
}

/**
 * A need that no case study answers: from the field all the same (`near`), from other public
 * services (`middle`), or from elsewhere (`far`).
 */
export const unanswerableKinds = ['near', 'middle', 'far'] as const
const unanswerable = z.object({
  id: text,
  kind: z.enum(unanswerableKinds),
  theme: text.optional(),
  voice: text.optional(),
  ...texts,
})
export interface Unanswerable extends Omit<Topic, 'country'> {
  readonly kind: (typeof unanswerableKinds)[number]
}

/** @throws InvalidInputError */
export async function readUnanswerable(file: string): Promise<readonly Unanswerable[]> {
  const needs = parseJsonLines(await readFile(file, 'utf8'), unanswerable, path.basename(file))
  return needs.map(({ id, kind, theme = id, voice, ...texts }) => ({ id, kind, theme, voice, texts }))
}
