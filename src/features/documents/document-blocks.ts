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
const position = z.object({ latitude: z.number(), longitude: z.number() }).meta({ id: 'MapPosition' })

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
export function changeWith<T extends z.ZodType>(text: T, named: Naming = unnamed) {
  return named(
    'EditionChange',
    z.object({
      change: z.enum(changeKinds),
      chapter: z.string().describe('Id of the chapter, in the later edition or the earlier one'),
      chapterTitle: text,
      caseStudy: z.string().nullable().describe('Id of the case study; null for a change of a dossier'),
      about: text.describe('Title of the case study, name of the technology, or heading of the dossier'),
      before: text.nullable(),
      after: text.nullable(),
      statement: text.describe('The change in a sentence'),
      sources,
    }),
  )
}

/** A case study in a chapter: described in one, named in the others that it belongs to. */
function caseItemWith<T extends z.ZodType>(text: T, named: Naming) {
  return named(
    'ReportCase',
    z.object({
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
    }),
  )
}

function chartWith<T extends z.ZodType>(text: T, named: Naming) {
  return z.discriminatedUnion('kind', [
    named(
      'ReportColumns',
      z.object({
        kind: z.literal('columns'),
        layers: z.array(named('ReportLayer', z.object({ name: maturity, label: text }))),
        columns: z.array(
          named('ReportColumn', z.object({ label: z.number().int(), counts: z.array(z.number().int()) })),
        ),
      }),
    ),
    named(
      'ReportMap',
      z.object({
        kind: z.literal('map'),
        dots: z.array(
          named('ReportDot', z.object({ key: z.string(), label: text, position, count: z.number().int() })),
        ),
        others: z.array(position),
      }),
    ),
  ])
}

/** Gives a shape its name in the document of the API. */
type Naming = <S extends z.ZodType>(id: string, schema: S) => S
/** For shapes that are stored and never sent. */
const unnamed: Naming = (_id, schema) => schema
const named: Naming = (id, schema) => schema.meta({ id })

/**
 * The kinds of blocks that are generated.
 * @param text a text in one language, or in all
 * @param change what changed, in the same languages
 * @param named gives the shapes their names
 */
export function blockWith<T extends z.ZodType, C extends z.ZodType>(text: T, change: C, named: Naming = unnamed) {
  const generated = z.literal(true)
  const refs = z.array(z.number().int()).describe('Numbers of references')
  const statement = { text, refs, sources }
  const need = {
    id: z.string(),
    title: z.string(),
    text: z.string(),
    language: z.string(),
    member: text,
    submittedAt: z.iso.datetime(),
    sources,
  }
  const cell = { count: z.number().int().nullable().describe('null: withheld'), sources }
  const row = { label: text, cells: z.array(named('ReportCell', z.object(cell))) }
  const level = z.union([z.literal(2), z.literal(3)])
  const items = <S extends z.ZodType>(item: S) => ({ generated, items: z.array(item) })
  const block = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
    named(`Report${kind[0]!.toUpperCase()}${kind.slice(1)}Block`, z.object({ kind: z.literal(kind), ...shape }))
  return z.discriminatedUnion('kind', [
    block('heading', { generated, level, text }),
    block('paragraph', { generated, ...statement }),
    block('facts', items(named('ReportFact', z.object(statement)))),
    block('caseList', items(caseItemWith(text, named))),
    block('changes', items(change)),
    block('needs', items(named('ReportNeed', z.object(need)))),
    block('table', {
      generated,
      title: text,
      columns: z.array(text).describe('The first one stands over the names of the rows'),
      rows: z.array(named('ReportRow', z.object(row))),
    }),
    block('figure', {
      generated,
      number: z.number().int(),
      title: text.describe('The finding'),
      note: text.describe('What is counted'),
      chart: chartWith(text, named),
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
type StoredChangeSchema = ReturnType<typeof changeWith<typeof localizedText>>
export type StoredBlock = z.infer<ReturnType<typeof blockWith<typeof localizedText, StoredChangeSchema>>>
export type StoredChange = z.infer<StoredChangeSchema>
type Of<Kind extends StoredBlock['kind']> = Extract<StoredBlock, { kind: Kind }>
export type StoredCaseItem = Of<'caseList'>['items'][number]
export type StoredFigure = Of<'figure'>
export type StoredTable = Of<'table'>
export type StoredNeeds = Of<'needs'>

export const editionChange = changeWith(z.string(), named)
export type EditionChange = z.infer<typeof editionChange>

/** A block in the language of its reader. */
export const generatedBlock = blockWith(z.string(), editionChange, named).meta({ id: 'GeneratedBlock' })
export type GeneratedBlock = z.infer<typeof generatedBlock>
export type Figure = Extract<GeneratedBlock, { kind: 'figure' }>
export type Block = GeneratedBlock | ProseBlock

/** Where something is said that a document repeats. */
export interface ListedReference {
  readonly number: number
  readonly title: string
  readonly url: string
  /** ISO 8601. */
  readonly date: string | null
}

/** One thing on a page of its own, to be handed out. */
export interface Handout {
  readonly caseStudyId: string
  readonly title: string
  /** The language of its texts, where there are none in that of the document. */
  readonly language: string
  readonly by: string
  readonly facts: readonly string[]
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
}

/** A question to be answered by hand. */
export interface PaperQuestion {
  readonly label: string
  readonly hint: string | null
  /** Empty lines to write on; none where a choice is marked. */
  readonly lines: number
  readonly choices: readonly string[]
}

/** The blocks that only files and pages have: they are made from records each time, and are not stored. */
export type DocumentBlock =
  | Block
  | { readonly kind: 'references'; readonly items: readonly ListedReference[] }
  | {
      readonly kind: 'rows'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'handout'; readonly handout: Handout }
  | { readonly kind: 'questions'; readonly questions: readonly PaperQuestion[] }
