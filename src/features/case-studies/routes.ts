import type { Request, Response } from 'express'
import { z } from 'zod'
import {
  caseContentAnswer,
  caseStudy,
  caseStudyId,
  implementerAnswer,
  type Target,
  withCodes,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import {
  languageFor,
  languageParameter,
  numberInQueryOr,
  page,
  paging,
  route,
  showVersion,
  takePage,
  versionIn,
} from '../../platform/http/index.js'
import { caseStudySummary, listArchived, type StoredCase, summarise } from '../catalogue/index.js'
import { archiveCaseStudy } from './archive-case-study.js'
import { alikeFrom, leastAlike, mostPairs } from './find-duplicates.js'
import { listDuplicates } from './list-duplicates.js'
import { mergeCaseStudies } from './merge-case-studies.js'
import { readCaseHistory } from './read-history.js'
import { restoreCaseStudy } from './restore-case-study.js'
import { compareAgain, tellApart } from './tell-apart.js'

const tag = 'Writing case studies'
const roles = ['staff', 'admin'] as const
const oneCase = z.strictObject({ id: caseStudyId })
const twoCases = z.strictObject({ id: caseStudyId, other: caseStudyId })

export const storedCaseStudy = z
  .object({
    caseStudy: caseStudy.extend({ implementers: z.array(implementerAnswer) }).meta({ id: 'CaseStudy' }),
    version: z.number().int().min(1),
    archivedAt: z.iso.datetime().nullable().describe('null while it is in the catalogue'),
    mergedInto: caseStudyId.nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'StoredCaseStudy' })

const difference = z
  .object({
    path: z.string().describe('As in `texts.en.problem`; lists are compared as a whole'),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'Difference' })

const shownVersion = z
  .object({
    draftId: z.string().nullable().describe('The draft whose version it is; null for one of the published case study'),
    version: z.number().int(),
    at: z.iso.datetime(),
    role: z.string(),
    actor: z.string().nullable(),
    action: z.string(),
    content: caseContentAnswer,
    differences: z.array(difference).describe('From the version before'),
  })
  .meta({ id: 'CaseStudyVersion' })

export const caseDeskRoutes = (engine: Engine) => [
  route({
    id: 'listDuplicateCaseStudies',
    method: 'get',
    path: '/case-studies/duplicates',
    summary: 'List possible duplicates among the case studies',
    description: 'Without the pairs that staff found to be no duplicates.',
    tag,
    roles,
    query: z.strictObject({
      language: languageParameter,
      from: numberInQueryOr(alikeFrom, z.number().min(leastAlike).max(1)).describe(
        'Likeness from which a pair is shown',
      ),
      limit: numberInQueryOr(20, z.number().int().min(1).max(200)).describe('Pairs on a page'),
    }),
    responses: {
      200: {
        description: 'Most alike first',
        schema: z.object({
          items: z.array(z.object({ caseStudies: z.array(caseStudySummary), likeness: z.number() })),
          total: z.number().int().describe(`How many there are, as far as they are kept: the ${mostPairs} most alike`),
        }),
      },
    },
    async handle({ query, viewer, request }, response) {
      const { snapshot } = engine
      const language = languageFor(request, query.language)
      const { pairs } = await listDuplicates(engine, viewer, query.from)
      const items = pairs.slice(0, query.limit).map(({ ids, likeness }) => ({
        caseStudies: ids.map((id) => summarise(snapshot.catalogue.caseStudies.get(id)!, snapshot.catalogue, language)),
        likeness: Math.round(likeness * 1000) / 1000,
      }))
      response.json({ items, total: pairs.length })
    },
  }),
  route({
    id: 'listArchivedCaseStudies',
    method: 'get',
    path: '/case-studies/archived',
    summary: 'List the case studies that were taken out of the catalogue',
    tag,
    roles,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of them, in the order of their ids', schema: page(storedCaseStudy) } },
    async handle({ query, viewer }, response) {
      const archived = await listArchived(engine, viewer)
      const { items, ...rest } = takePage(archived, ({ study }) => study.id, query)
      response.json({ items: items.map(shown), ...rest })
    },
  }),
  route({
    id: 'archiveCaseStudy',
    method: 'post',
    path: '/case-studies/:id/archive',
    summary: 'Take a case study out of the catalogue',
    description: 'It is found no more; what was decided and said about it is kept, and it can be restored.',
    tag,
    roles,
    params: oneCase,
    ifMatch: 'optional',
    responses: { 200: { description: 'The case study as it is now', schema: storedCaseStudy } },
    async handle({ params, viewer, request }, response) {
      sendCaseStudy(response, await archiveCaseStudy(engine, viewer, targetIn(params, request)))
    },
  }),
  route({
    id: 'restoreCaseStudy',
    method: 'post',
    path: '/case-studies/:id/restore',
    summary: 'Bring an archived case study back',
    description: 'Also one that was merged; what it gave to the other stays there.',
    tag,
    roles,
    params: oneCase,
    ifMatch: 'optional',
    responses: { 200: { description: 'The case study as it is now', schema: storedCaseStudy } },
    async handle({ params, viewer, request }, response) {
      sendCaseStudy(response, await restoreCaseStudy(engine, viewer, targetIn(params, request)))
    },
  }),
  route({
    id: 'mergeCaseStudy',
    method: 'post',
    path: '/case-studies/:id/merge',
    summary: 'Merge a duplicate into another case study',
    description:
      'The other takes over sources, implementers, partners, tags, technologies, process areas, and the decisions, feedback and rules about it. Its address leads to the other from then on.',
    tag,
    roles,
    params: oneCase,
    ifMatch: 'optional',
    body: z.strictObject({ into: caseStudyId }),
    example: { into: 'id-postal-advance-data' },
    responses: { 200: { description: 'The case study that both are now', schema: storedCaseStudy } },
    async handle({ params, body, viewer, request }, response) {
      const { into } = await mergeCaseStudies(engine, viewer, targetIn(params, request), body.into)
      sendCaseStudy(response, into)
    },
  }),
  route({
    id: 'tellCaseStudiesApart',
    method: 'put',
    path: '/case-studies/:id/distinct-from/:other',
    summary: 'Say that two case studies are not duplicates',
    description: 'They are no longer listed as possible duplicates.',
    tag,
    roles,
    params: twoCases,
    responses: { 204: { description: 'They are told apart' } },
    async handle({ params, viewer }, response) {
      await tellApart(engine, viewer, params.id, params.other)
      response.status(204).end()
    },
  }),
  route({
    id: 'compareCaseStudiesAgain',
    method: 'delete',
    path: '/case-studies/:id/distinct-from/:other',
    summary: 'List two case studies as possible duplicates again',
    tag,
    roles,
    params: twoCases,
    responses: { 204: { description: 'Nothing is said of the two any more' } },
    async handle({ params, viewer }, response) {
      await compareAgain(engine, viewer, params.id, params.other)
      response.status(204).end()
    },
  }),
  route({
    id: 'getCaseStudyHistory',
    method: 'get',
    path: '/case-studies/:id/history',
    summary: 'Read the versions of a case study, and what each changed',
    description:
      'Everybody sees what was published, staff and those whose they are drafts too. One that came with the catalogue has a history from its first change on.',
    tag,
    params: oneCase,
    responses: { 200: { description: 'The first version first', schema: z.object({ items: z.array(shownVersion) }) } },
    async handle({ params, viewer }, response) {
      const versions = await readCaseHistory(engine, viewer, params.id)
      response.json({ items: versions.map((one) => ({ ...one, content: withCodes(one.content) })) })
    },
  }),
]

function targetIn({ id }: { readonly id: string }, request: Request): Target {
  return { id, version: versionIn(request) }
}

/** Answers a case study as it is now. */
export function sendCaseStudy(response: Response, stored: StoredCase): void {
  showVersion(response, stored.version)
  response.location(`/api/v1/case-studies/${stored.study.id}`).json(shown(stored))
}

function shown({ study, ...rest }: StoredCase): z.infer<typeof storedCaseStudy> {
  return { caseStudy: withCodes(study), ...rest }
}
