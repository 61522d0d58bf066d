import { z } from 'zod'
import { chapterId, edition, editionId, editionName, proseKey } from '../../domain/index.js'
import {
  languageFor,
  languageParameter,
  page,
  paging,
  requiredVersionIn,
  route,
  showVersion,
  takePage,
  versionIn,
} from '../../platform/http/index.js'
import {
  chapterOf,
  type DocumentPrinter,
  editionChange,
  editionSource,
  type FileSettings,
  fileRoute,
  generatedBlock,
  proseBlock,
} from '../documents/index.js'
import { assembleReport, citedIn } from './assemble-report.js'
import { compareEditions } from './compare-editions.js'
import { deleteEdition } from './delete-edition.js'
import { listEditions } from './list-editions.js'
import { makeEdition } from './make-edition.js'
import { makeReportFile } from './make-report-file.js'
import { prose, proseContent } from './prose.js'
import { publishEdition } from './publish-edition.js'
import { regenerateEdition } from './regenerate-edition.js'
import type { ReportServices } from './report-services.js'
import { findProse, listProse, writeProse } from './write-prose.js'

const tag = 'Report'
const staff = ['staff', 'admin'] as const
const oneEdition = z.strictObject({ id: editionId })
const inALanguage = z.strictObject({ language: languageParameter })
const onePlace = z.strictObject({ id: editionId, ...proseKey.shape })
/** A text in letters of three bytes, each written as six characters. */
const proseLimit = 256 * 1024

const chapterName = z.object({ id: z.string(), number: z.number().int(), title: z.string() })
const contents = z
  .object({ edition, chapters: z.array(chapterName).describe('In reading order') })
  .meta({ id: 'EditionContents' })
const reference = z
  .object({
    number: z.number().int(),
    title: z.string(),
    url: z.string(),
    date: z.iso.date().nullable(),
    sources: z.array(editionSource).describe('The records that name it'),
  })
  .meta({ id: 'EditionReference' })
const chapter = chapterName
  .extend({
    blocks: z.array(z.union([proseBlock.meta({ id: 'ProseBlock' }), generatedBlock])),
    references: z.array(reference).describe('Those that the chapter names; in the last chapter, all'),
  })
  .meta({ id: 'EditionChapter' })
const compared = z.object({ since: edition, edition, changes: z.array(editionChange) }).meta({ id: 'ComparedEditions' })

export const editionRoutes = (services: ReportServices) => [
  route({
    id: 'listEditions',
    method: 'get',
    path: '/editions',
    summary: 'List the editions of the report',
    description: 'Those that are published; staff see the others too.',
    tag,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of editions, the first one first', schema: page(edition) } },
    async handle({ query, viewer }, response) {
      response.json(takePage(await listEditions(services.engine, viewer), ({ id }) => id, query))
    },
  }),
  route({
    id: 'makeEdition',
    method: 'post',
    path: '/editions',
    summary: 'Make an edition from the catalogue as it is now',
    description: 'It is for staff until it is published. Texts of the last edition are carried over as drafts.',
    tag,
    roles: staff,
    body: editionName,
    example: { name: 'November 2026' },
    responses: { 201: { description: 'The edition', schema: edition, location: true } },
    async handle({ body, viewer }, response) {
      const made = await makeEdition(services, viewer, body)
      showVersion(response, made.version)
      response.status(201).location(`/api/v1/editions/${made.id}`).json(made)
    },
  }),
  route({
    id: 'getEdition',
    method: 'get',
    path: '/editions/:id',
    summary: 'Read what is in an edition',
    tag,
    params: oneEdition,
    query: inALanguage,
    responses: { 200: { description: 'The edition and its chapters', schema: contents } },
    async handle({ params, query, viewer, request }, response) {
      const report = await assembleReport(services, viewer, params.id, languageFor(request, query.language))
      const chapters = report.chapters.map(({ id, number, title }) => ({ id, number, title }))
      response.json({ edition: report.edition, chapters })
    },
  }),
  route({
    id: 'getEditionChapter',
    method: 'get',
    path: '/editions/:id/chapters/:chapter',
    summary: 'Read a chapter of an edition',
    description:
      'As blocks: what is generated names the record and field that it comes from; what editors wrote is marked by `generated: false`.',
    tag,
    params: z.strictObject({ id: editionId, chapter: chapterId }),
    query: inALanguage,
    responses: { 200: { description: 'The chapter', schema: chapter } },
    async handle({ params, query, viewer, request }, response) {
      const report = await assembleReport(services, viewer, params.id, languageFor(request, query.language))
      const { id, number, title, blocks } = chapterOf(report, params.chapter)
      const isLast = number === report.chapters.length
      const named = citedIn(blocks)
      const references = report.references.filter((one) => isLast || named.has(one.number))
      response.json({ id, number, title, blocks, references })
    },
  }),
  route({
    id: 'generateEdition',
    method: 'post',
    path: '/editions/:id/generate',
    summary: 'Take the content of an edition anew from the catalogue',
    description: 'What editors wrote stays as it is. Not after publication.',
    tag,
    roles: staff,
    params: oneEdition,
    ifMatch: 'optional',
    responses: { 200: { description: 'The edition', schema: edition } },
    async handle({ params, viewer, request }, response) {
      const after = await regenerateEdition(services, viewer, { ...params, version: versionIn(request) })
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    id: 'publishEdition',
    method: 'post',
    path: '/editions/:id/publish',
    summary: 'Publish an edition for everybody',
    description: 'From then on nothing of it changes. Drafts from the last edition that were not saved are not shown.',
    tag,
    roles: staff,
    params: oneEdition,
    ifMatch: 'optional',
    responses: { 200: { description: 'The edition', schema: edition } },
    async handle({ params, viewer, request }, response) {
      const after = await publishEdition(services.engine, viewer, { ...params, version: versionIn(request) })
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    id: 'deleteEdition',
    method: 'delete',
    path: '/editions/:id',
    summary: 'Delete an edition that is not published',
    tag,
    roles: staff,
    params: oneEdition,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is deleted, with what was written for it' } },
    async handle({ params, viewer, request }, response) {
      await deleteEdition(services.engine, viewer, { ...params, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'compareEditions',
    method: 'get',
    path: '/editions/:id/changes',
    summary: 'Read what changed from one edition to another',
    tag,
    params: oneEdition,
    query: z.strictObject({ since: editionId.describe('Id of the earlier edition'), language: languageParameter }),
    responses: { 200: { description: 'The changes, and what each edition says', schema: compared } },
    async handle({ params: { id }, query: { since, language }, viewer, request }, response) {
      response.json(await compareEditions(services.engine, viewer, { id, since }, languageFor(request, language)))
    },
  }),
  route({
    id: 'listEditionProse',
    method: 'get',
    path: '/editions/:id/prose',
    summary: 'List what editors wrote for an edition',
    description: 'Drafts from the last edition among it.',
    tag,
    roles: staff,
    params: oneEdition,
    responses: { 200: { description: 'The texts', schema: z.object({ items: z.array(prose) }) } },
    async handle({ params, viewer }, response) {
      response.json({ items: await listProse(services.engine, viewer, params.id) })
    },
  }),
  route({
    id: 'getEditionProse',
    method: 'get',
    path: '/editions/:id/prose/:chapter/:place/:language',
    summary: 'Read what editors wrote in one place',
    tag,
    roles: staff,
    params: onePlace,
    responses: {
      200: { description: 'The text, empty before one is written; its ETag is the version', schema: prose },
    },
    async handle({ params: { id, ...key }, viewer }, response) {
      const found = await findProse(services.engine, viewer, { editionId: id, ...key })
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'writeEditionProse',
    method: 'put',
    path: '/editions/:id/prose/:chapter/:place/:language',
    summary: 'Write a text for one place of an edition',
    description: 'Before or after what is generated in a chapter, in one language. Generating anew never touches it.',
    tag,
    roles: staff,
    params: onePlace,
    ifMatch: 'required',
    body: proseContent,
    bodyLimit: proseLimit,
    example: { text: 'Scanners are often bought before anybody knows who will read the images.' },
    responses: { 200: { description: 'The text', schema: prose } },
    async handle({ params: { id, ...key }, body, viewer, request }, response) {
      const target = { editionId: id, ...key, version: requiredVersionIn(request) }
      const written = await writeProse(services.engine, viewer, target, body.text)
      showVersion(response, written.version)
      response.json(written)
    },
  }),
]

export const editionFileRoutes = (services: ReportServices, printer: DocumentPrinter, config: FileSettings) => [
  fileRoute(
    {
      id: 'getEditionFile',
      path: '/editions/:id/file',
      tag,
      summary: 'Take an edition as a file',
      whole: 'The whole edition',
      recordId: editionId,
      make: (viewer, wanted) => makeReportFile(services, printer, viewer, wanted),
    },
    config,
  ),
]
