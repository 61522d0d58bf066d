import { z } from 'zod'
import { type localizedText, maturity, prosePlace } from '../../domain/index.js'

/** What a generated statement or figure comes from: a field of a record of the catalogue, or of a survey. */
export const editionSource = z
  .object({
    record: z.enum(['case study', 'technology', 'member', 'need', 'survey round', 'edition']),
    id: z.string(),
    field: z.string().describe('Path in the record; `{language}` stands for the language of the text'),
    value: z.union([z.string(), z.number()]).nullable().optional().describe('What it counts: the value of the field'),
  })
  .meta({ id: 'EditionSource' })
export type EditionSource = z.infer<typeof editionSource>

const sources = z.array(editionSource)
const position = z.object({ latitude: z.number(), longitude: z.number() })

export const changeKinds = [
  'new-technology',
  'new-case-study',
  'stage-moved',
  'new-figures',
  'archived',
  'new-fact',
  'fact-withdrawn',
  'technology-withdrawn',
] as const

/** What changed between two editions, with what each of them says. */
export function changeWith<T extends z.ZodType>(text: T) {
  return z.object({
    change: z.enum(changeKinds),
    chapter: z.string().describe('Id of the chapter, in the later edition or the earlier one'),
    chapterTitle: text,
    caseStudy: z.string().nullable().describe('Id of the case study; null for a change of a dossier'),
    about: text.describe('Title of the case study, name of the technology, or heading of the dossier'),
    before: text.nullable(),
    after: text.nullable(),
    statement: text.describe('The change in a sentence'),
    sources,
  })
}

/** A case study in a chapter: described in one, named in the others that it belongs to. */
function caseItemWith<T extends z.ZodType>(text: T) {
  return z.object({
    id: z.string(),
    title: text,
    by: text.describe('Who implemented it, and since when'),
    maturity: maturity.nullable(),
    summary: text.nullable(),
    results: text.nullable(),
    describedIn: z.object({ chapter: z.string(), number: z.number().int(), title: text }).nullable(),
    /** The language that its texts are in, where there is none in that of the edition. */
    language: text,
    refs: z.array(z.number().int()),
    sources,
  })
}

function chartWith<T extends z.ZodType>(text: T) {
  return z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('columns'),
      layers: z.array(z.object({ name: maturity, label: text })),
      columns: z.array(z.object({ label: z.number().int(), counts: z.array(z.number().int()) })),
    }),
    z.object({
      kind: z.literal('map'),
      dots: z.array(z.object({ key: z.string(), label: text, position, count: z.number().int() })),
      others: z.array(position),
    }),
  ])
}

/** The kinds of blocks that are generated. @param text a text in one language, or in all */
export function blockWith<T extends z.ZodType>(text: T) {
  const generated = z.literal(true)
  const refs = z.array(z.number().int()).describe('Numbers of references')
  const statement = { text, refs, sources }
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), generated, level: z.union([z.literal(2), z.literal(3)]), text }),
    z.object({ kind: z.literal('paragraph'), generated, ...statement }),
    z.object({ kind: z.literal('facts'), generated, items: z.array(z.object(statement)) }),
    z.object({ kind: z.literal('caseList'), generated, items: z.array(caseItemWith(text)) }),
    z.object({ kind: z.literal('changes'), generated, items: z.array(changeWith(text)) }),
    z.object({
      kind: z.literal('needs'),
      generated,
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          text: z.string(),
          language: z.string(),
          member: text,
          submittedAt: z.iso.datetime(),
          sources,
        }),
      ),
    }),
    z.object({
      kind: z.literal('table'),
      generated,
      title: text,
      columns: z.array(text).describe('The first one stands over the names of the rows'),
      rows: z.array(
        z.object({
          label: text,
          cells: z.array(z.object({ count: z.number().int().nullable().describe('null: withheld'), sources })),
        }),
      ),
    }),
    z.object({
      kind: z.literal('figure'),
      generated,
      number: z.number().int(),
      title: text.describe('The finding'),
      note: text.describe('What is counted'),
      chart: chartWith(text),
      sources,
    }),
  ])
}

/** What editors wrote, in one language. */
export const proseBlock = z.object({
  kind: z.literal('prose'),
  generated: z.literal(false),
  place: prosePlace,
  text: z.string().describe('Paragraphs, separated by empty lines'),
})
export type ProseBlock = z.infer<typeof proseBlock>

/** A block as it is stored, in every language. */
export type StoredBlock = z.infer<ReturnType<typeof blockWith<typeof localizedText>>>
export type StoredChange = z.infer<ReturnType<typeof changeWith<typeof localizedText>>>
type Of<Kind extends StoredBlock['kind']> = Extract<StoredBlock, { kind: Kind }>
export type StoredCaseItem = Of<'caseList'>['items'][number]
export type StoredFigure = Of<'figure'>
export type StoredTable = Of<'table'>
export type StoredNeeds = Of<'needs'>

/** A block in the language of its reader. */
export const generatedBlock = blockWith(z.string()).meta({ id: 'GeneratedBlock' })
export type GeneratedBlock = z.infer<typeof generatedBlock>
export type Figure = Extract<GeneratedBlock, { kind: 'figure' }>
export type Block = GeneratedBlock | ProseBlock

export const editionChange = changeWith(z.string()).meta({ id: 'EditionChange' })
export type EditionChange = z.infer<typeof editionChange>
