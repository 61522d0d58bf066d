import { z } from 'zod'
import { interfaceLanguage } from './language.js'
import { cleanText, plainText, textUpTo } from './plain-text.js'
import { ulidOf } from './ulid.js'

export const editionId = ulidOf('edition')

/** What staff say about an edition. */
export const editionName = z
  .strictObject({ name: plainText(100).describe('For example the month and year') })
  .meta({ id: 'EditionName' })
export type EditionName = z.infer<typeof editionName>

/** One edition of the report: what the catalogue said at one time, beside what the editors wrote. */
export const edition = editionName
  .extend({
    id: editionId,
    /** Increases by one with every change. */
    version: z.number().int().min(1),
    number: z.number().int().min(1).describe('1 for the first edition'),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable().describe('Id of a person or key; null for all but staff'),
    generatedAt: z.iso.datetime().describe('When its content was taken from the catalogue'),
    generation: z.number().int().describe('Generation of the catalogue that its content was taken from'),
    publishedAt: z.iso.datetime().nullable().describe('From then on everybody sees it and nothing of it changes'),
  })
  .meta({ id: 'Edition' })
export type Edition = z.infer<typeof edition>

/** Id of a chapter: of a technology, `technology-` and its id. */
export const chapterId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+$/)
  .describe('Id of a chapter')

/** Where in a chapter editors can write: before what is generated, and after it. */
export const prosePlace = z.enum(['opening', 'closing']).describe('Before or after what is generated')
export type ProsePlace = z.infer<typeof prosePlace>

/** Which text of the editors is meant. */
export const proseKey = z.strictObject({
  chapter: chapterId,
  place: prosePlace,
  language: interfaceLanguage.describe('Language of the text'),
})
export type ProseKey = z.infer<typeof proseKey>

/** Browsers send two characters for the end of a line; spaces before it are never seen. */
const lineEnd = /[ \t]*(?:\r\n?|\n)/g

/** Paragraphs that editors write, separated by empty lines; without any, nothing stands there. */
export const proseText = textUpTo(20_000).overwrite((text) => cleanText(text.replaceAll(lineEnd, '\n')))
