import { z } from 'zod'
import {
  answeredDraft,
  caseContent,
  caseDraftAnswer,
  caseDraftId,
  caseDraftStatus,
  caseStepName,
  caseStudyId,
  memberCode,
  plainText,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import {
  languageFor,
  languageParameter,
  numberInQuery,
  numberInQueryOr,
  page,
  paging,
  requiredVersionIn,
  route,
  showVersion,
  takePage,
  versionIn,
} from '../../platform/http/index.js'
import { caseStudySummary, checkKnown, summarise } from '../catalogue/index.js'
import { beginDraft } from './begin-draft.js'
import { beginRevision } from './begin-revision.js'
import { changeDraftStatus } from './change-draft-status.js'
import { deleteDraft } from './delete-draft.js'
import { editDraft } from './edit-draft.js'
import { draftsSeenBy, findDraft } from './find-drafts.js'
import { duplicatesOfDraft } from './find-duplicates.js'
import { publishCaseStudy } from './publish-case-study.js'
import { sendCaseStudy, storedCaseStudy } from './routes.js'

const tag = 'Writing case studies'
const roles = ['member', 'portal', 'staff', 'admin'] as const
/** Bytes: every field of a draft, in three languages, as long as its schema allows and escaped in JSON. */
const draftLimit = 4 * 2 ** 20
const oneDraft = z.strictObject({ id: caseDraftId })
const example = {
  texts: {
    en: { title: 'Lorries booked before they come', solution: 'Each lorry has a place in a queue on the web.' },
  },
  technologies: ['single-window-paperless'],
  implementers: [{ member: 'BF', role: 'lead' }],
}

const stepSummaries = {
  submit: 'Give a draft to staff',
  withdraw: 'Take a draft back from staff',
  return: 'Give a draft back to those whose it is',
} as const

export const caseDraftRoutes = (engine: Engine) => [
  route({
    id: 'listDrafts',
    method: 'get',
    path: '/case-study-drafts',
    summary: 'List the drafts you may see',
    description: 'Those of your member; for staff all.',
    tag,
    roles,
    query: z.strictObject({
      ...paging,
      status: caseDraftStatus.optional().describe('Only drafts with this status'),
      member: memberCode.optional().describe('Only drafts of this member'),
    }),
    responses: { 200: { description: 'A page of drafts, the oldest first', schema: page(caseDraftAnswer) } },
    async handle({ query, viewer }, response) {
      checkKnown(query, engine.catalogue)
      const { status, member } = query
      const drafts = (await draftsSeenBy(engine, viewer)).filter(
        (one) => (status === undefined || one.status === status) && (member === undefined || one.memberCode === member),
      )
      const { items, ...rest } = takePage(drafts, ({ id }) => id, query)
      response.json({ items: items.map(answeredDraft), ...rest })
    },
  }),
  route({
    id: 'createDraft',
    method: 'post',
    path: '/case-study-drafts',
    summary: 'Begin a case study',
    description:
      'As much as is known so far. A member writes about what its own administration did, as lead or partner; only it and staff see the draft.',
    tag,
    roles,
    body: caseContent,
    bodyLimit: draftLimit,
    example,
    responses: { 201: { description: 'The draft', schema: caseDraftAnswer, location: true } },
    async handle({ body, viewer }, response) {
      const begun = await beginDraft(engine, viewer, body)
      showVersion(response, begun.version)
      response.status(201).location(`/api/v1/case-study-drafts/${begun.id}`).json(answeredDraft(begun))
    },
  }),
  route({
    id: 'createRevision',
    method: 'post',
    path: '/case-studies/:id/revisions',
    summary: 'Begin a revision of a published case study',
    description: 'What is published stays as it is until staff publish the revision.',
    tag,
    roles,
    params: z.strictObject({ id: caseStudyId }),
    responses: {
      201: { description: 'The draft, with all that the case study says', schema: caseDraftAnswer, location: true },
    },
    async handle({ params, viewer }, response) {
      const begun = await beginRevision(engine, viewer, params.id)
      showVersion(response, begun.version)
      response.status(201).location(`/api/v1/case-study-drafts/${begun.id}`).json(answeredDraft(begun))
    },
  }),
  route({
    id: 'getDraft',
    method: 'get',
    path: '/case-study-drafts/:id',
    summary: 'Read a draft',
    tag,
    roles,
    params: oneDraft,
    responses: { 200: { description: 'The draft; its ETag names the version', schema: caseDraftAnswer } },
    async handle({ params, viewer }, response) {
      const found = await findDraft(engine, viewer, params.id)
      showVersion(response, found.version)
      response.json(answeredDraft(found))
    },
  }),
  route({
    id: 'replaceDraft',
    method: 'put',
    path: '/case-study-drafts/:id',
    summary: 'Replace what a draft says',
    description:
      'Send the ETag of the version you have read as `If-Match`; another change in between answers 412. When what a revision revises has changed since, name the version you took into account in `basedOn`.',
    tag,
    roles,
    params: oneDraft,
    ifMatch: 'required',
    query: z.strictObject({
      basedOn: numberInQuery(z.number().int().min(1))
        .optional()
        .describe('For a revision: the version of the case study that the changes are now based on'),
    }),
    body: caseContent,
    bodyLimit: draftLimit,
    example,
    responses: { 200: { description: 'The draft as it is now', schema: caseDraftAnswer } },
    async handle({ params, query, body, viewer, request }, response) {
      await findDraft(engine, viewer, params.id)
      const target = { id: params.id, version: requiredVersionIn(request) }
      const after = await editDraft(engine, viewer, target, { content: body, basedOn: query.basedOn })
      showVersion(response, after.version)
      response.json(answeredDraft(after))
    },
  }),
  route({
    id: 'deleteDraft',
    method: 'delete',
    path: '/case-study-drafts/:id',
    summary: 'Delete a draft for good, with its history',
    tag,
    roles,
    params: oneDraft,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await deleteDraft(engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  ...caseStepName.exclude(['return']).options.map((step) =>
    route({
      id: `${step}Draft`,
      method: 'post',
      path: `/case-study-drafts/:id/${step}`,
      summary: stepSummaries[step],
      description: 'Send the ETag of the version you have read as `If-Match`.',
      tag,
      roles: ['member', 'portal', 'staff', 'admin'],
      params: oneDraft,
      ifMatch: 'required',
      responses: { 200: { description: 'The draft as it is now', schema: caseDraftAnswer } },
      async handle({ params, viewer, request }, response) {
        await findDraft(engine, viewer, params.id)
        const target = { id: params.id, version: requiredVersionIn(request) }
        const after = await changeDraftStatus(engine, viewer, target, { step })
        showVersion(response, after.version)
        response.json(answeredDraft(after))
      },
    }),
  ),
  route({
    id: 'returnDraft',
    method: 'post',
    path: '/case-study-drafts/:id/return',
    summary: stepSummaries.return,
    description: 'Say in `note` what is missing. Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles: ['staff', 'admin'],
    params: oneDraft,
    ifMatch: 'required',
    body: z.strictObject({ note: plainText(2000).nullable().default(null) }),
    example: { note: 'Please add where the figures come from.' },
    responses: { 200: { description: 'The draft as it is now', schema: caseDraftAnswer } },
    async handle({ params, body, viewer, request }, response) {
      const target = { id: params.id, version: requiredVersionIn(request) }
      const after = await changeDraftStatus(engine, viewer, target, { step: 'return', note: body.note })
      showVersion(response, after.version)
      response.json(answeredDraft(after))
    },
  }),
  route({
    id: 'publishDraft',
    method: 'post',
    path: '/case-study-drafts/:id/publish',
    summary: 'Put a draft into the catalogue',
    description:
      'It must be complete: what is missing is named. Once this answers, recommendations find it. Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles: ['staff', 'admin'],
    params: oneDraft,
    ifMatch: 'required',
    responses: { 200: { description: 'The case study as it stands in the catalogue', schema: storedCaseStudy } },
    async handle({ params, viewer, request }, response) {
      await findDraft(engine, viewer, params.id)
      const target = { id: params.id, version: requiredVersionIn(request) }
      sendCaseStudy(response, await publishCaseStudy(engine, viewer, target))
    },
  }),
  route({
    id: 'findDuplicatesOfDraft',
    method: 'get',
    path: '/case-study-drafts/:id/duplicates',
    summary: 'Find possible duplicates of a draft',
    tag,
    roles,
    params: oneDraft,
    query: z.strictObject({
      language: languageParameter,
      limit: numberInQueryOr(5, z.number().int().min(1).max(50)).describe('Number of case studies'),
    }),
    responses: {
      200: {
        description: 'Most alike first',
        schema: z.object({ items: z.array(caseStudySummary.extend({ likeness: z.number() })) }),
      },
    },
    async handle({ params, query, viewer, request }, response) {
      const draft = await findDraft(engine, viewer, params.id)
      const { snapshot } = engine
      const language = languageFor(request, query.language)
      const found = await duplicatesOfDraft(draft, snapshot, query.limit)
      const items = found.map(({ id, likeness }) => ({
        ...summarise(snapshot.catalogue.caseStudies.get(id)!, snapshot.catalogue, language),
        likeness: Math.round(likeness * 1000) / 1000,
      }))
      response.json({ items })
    },
  }),
]
