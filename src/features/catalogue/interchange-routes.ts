import { z } from 'zod'
import type { Engine } from '../../engine/index.js'
import { route } from '../../platform/http/index.js'
import { catalogueTemplate, exportCatalogue, exportKinds } from './export-catalogue.js'
import { importFile } from './import-file.js'
import { importErrors, importOptionsIn, importQuery, mediaTypeOf } from './import-options.js'
import { importRecords } from './import-records.js'
import { importGroups } from './plan-import.js'
import { type CaseStudyFormat, caseStudyFormats } from './read-case-study-file.js'
import { recordKinds } from './record-kinds.js'

/** Bytes: some thousand case studies. */
const fileLimit = 12 * 2 ** 20

const mediaTypes = caseStudyFormats.map((format) => mediaTypeOf[format])

const outcome = z
  .object({
    imported: z.boolean().describe('false for a dry run'),
    counts: z
      .object(Object.fromEntries(importGroups.map((group) => [group, z.number().int()])))
      .describe('`fresh` and `changed` are written; `edited` and `archived` here are left alone'),
    ...importErrors,
  })
  .meta({ id: 'ImportOutcome' })

/** The formats of a file by its media type. */
const importedFiles = {
  [mediaTypeOf.jsonl]: 'jsonl',
  [mediaTypeOf.json]: 'jsonl',
  [mediaTypeOf.csv]: 'csv',
  [mediaTypeOf.xlsx]: 'xlsx',
} as const satisfies Record<string, CaseStudyFormat>

const templateQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']).default('xlsx').describe('Format of the file'),
})
const templateFile = { description: 'A table with one example', files: [mediaTypeOf.csv, mediaTypeOf.xlsx] }

export const interchangeRoutes = (engine: Engine) => [
  route({
    id: 'exportCatalogue',
    method: 'get',
    path: '/catalogue/:kind',
    summary: 'Take out a whole part of the catalogue as one file',
    description:
      'JSON Lines are for programs; CSV and XLSX are for people. All can be imported again. The ETag changes with the catalogue.',
    tag: 'Catalogue',
    params: z.strictObject({ kind: z.enum(exportKinds).describe('What to take out') }),
    query: z.strictObject({ format: z.enum(caseStudyFormats).default('jsonl').describe('Format of the file') }),
    responses: { 200: { description: 'The file', files: mediaTypes } },
    async handle({ params: { kind }, query: { format }, request }, response) {
      const { catalogue } = engine
      response.setHeader('ETag', `W/"${catalogue.generation}-${kind}-${format}"`)
      if (request.fresh) {
        response.status(304).end()
        return
      }
      const file = await exportCatalogue(catalogue, kind, format)
      response.attachment(`${kind}.${format}`).type(mediaTypeOf[format]).send(file)
    },
  }),
  route({
    id: 'getImportTemplate',
    method: 'get',
    path: '/case-studies/template',
    summary: 'Take a table of case studies to fill in',
    tag: 'Writing case studies',
    query: templateQuery,
    responses: { 200: templateFile },
    async handle({ query: { format } }, response) {
      const file = await catalogueTemplate(engine.catalogue, 'case-studies', format)
      response.attachment(`case-studies-template.${format}`).type(mediaTypeOf[format]).send(file)
    },
  }),
  route({
    id: 'importCaseStudies',
    method: 'post',
    path: '/case-studies/import',
    summary: 'Import case studies from a file',
    description:
      'A case study with the same id is replaced, unless it was edited or archived here; one that did not change is left alone, so that a file can be sent again. Try it first with `dryRun=true`.',
    tag: 'Writing case studies',
    roles: ['staff', 'admin'],
    query: importQuery,
    files: importedFiles,
    bodyLimit: fileLimit,
    responses: { 200: { description: 'What was done, or would be', schema: outcome } },
    async handle({ query, file, viewer }, response) {
      response.json(
        await importFile(engine, viewer, {
          content: file.content,
          format: file.format as CaseStudyFormat,
          ...importOptionsIn(query),
        }),
      )
    },
  }),
  route({
    id: 'getRecordTemplate',
    method: 'get',
    path: '/catalogue/:kind/template',
    summary: 'Take a table of records to fill in',
    tag: 'Writing case studies',
    params: z.strictObject({ kind: z.enum(exportKinds).describe('What to fill in') }),
    query: templateQuery,
    responses: { 200: templateFile },
    async handle({ params: { kind }, query: { format } }, response) {
      const file = await catalogueTemplate(engine.catalogue, kind, format)
      response.attachment(`${kind}-template.${format}`).type(mediaTypeOf[format]).send(file)
    },
  }),
  route({
    id: 'importRecords',
    method: 'post',
    path: '/catalogue/:kind/import',
    summary: 'Import members, technologies, process areas, regions or terms from a file',
    description:
      'A record with the same id or code is replaced; none is removed. The next start keeps it, unless the domain pack then says something else about it. Try it first with `dryRun=true`.',
    tag: 'Writing case studies',
    roles: ['staff', 'admin'],
    params: z.strictObject({ kind: z.enum(recordKinds).describe('What is in the file') }),
    query: importQuery,
    files: importedFiles,
    bodyLimit: fileLimit,
    responses: { 200: { description: 'What was done, or would be', schema: outcome } },
    async handle({ params: { kind }, query, file, viewer }, response) {
      const { content, format } = file
      const given = { content, format: format as CaseStudyFormat, ...importOptionsIn(query) }
      response.json(await importRecords(engine, viewer, kind, given))
    },
  }),
]
