import { z } from 'zod'
import { workshop, workshopContent, workshopId, workshopPlan } from '../../domain/index.js'
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
import { type DocumentPrinter, type FileSettings, fileRoute } from '../documents/index.js'
import type { NeedContext } from '../needs/index.js'
import { deleteWorkshop } from './delete-workshop.js'
import { editWorkshop } from './edit-workshop.js'
import { findWorkshop, listWorkshops } from './find-workshops.js'
import { workshopKit } from './kit.js'
import { makeKitFile } from './make-kit-file.js'
import { planWorkshop } from './plan-workshop.js'
import { prepareKit } from './prepare-kit.js'
import { readKit } from './read-kit.js'
import { shareWorkshop } from './share-workshop.js'

const tag = 'Workshops'
const staff = ['staff', 'admin'] as const
const oneWorkshop = z.strictObject({ id: workshopId })
/** A thousand participants, and texts in letters of three bytes, each written as six characters. */
const planLimit = 128 * 1024

const aPlan = {
  name: 'Regional workshop on scanners',
  startsOn: '2027-03-08',
  region: 'west-central-africa',
  languages: ['fr'],
  technologies: ['non-intrusive-inspection'],
}

export const workshopRoutes = (services: NeedContext) => [
  route({
    id: 'listWorkshops',
    method: 'get',
    path: '/workshops',
    summary: 'List workshops',
    description: 'Those in which your member takes part, once they are shared; staff see all.',
    tag,
    query: z.strictObject(paging),
    responses: {
      200: { description: 'A page of workshops, the one that was planned first first', schema: page(workshop) },
    },
    async handle({ query, viewer }, response) {
      response.json(takePage(await listWorkshops(services.engine, viewer), ({ id }) => id, query))
    },
  }),
  route({
    id: 'planWorkshop',
    method: 'post',
    path: '/workshops',
    summary: 'Plan a workshop',
    description: 'It is for staff until it is shared with the members that take part.',
    tag,
    roles: staff,
    body: workshopPlan,
    bodyLimit: planLimit,
    example: aPlan,
    responses: { 201: { description: 'The workshop', schema: workshop, location: true } },
    async handle({ body, viewer }, response) {
      const planned = await planWorkshop(services.engine, viewer, body)
      showVersion(response, planned.version)
      response.status(201).location(`/api/v1/workshops/${planned.id}`).json(planned)
    },
  }),
  route({
    id: 'getWorkshop',
    method: 'get',
    path: '/workshops/:id',
    summary: 'Read the plan of a workshop',
    tag,
    params: oneWorkshop,
    responses: { 200: { description: 'The workshop', schema: workshop } },
    async handle({ params, viewer }, response) {
      const found = await findWorkshop(services.engine, viewer, params.id)
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'editWorkshop',
    method: 'put',
    path: '/workshops/:id',
    summary: 'Change the plan of a workshop',
    description: 'Its kit stays as it was prepared.',
    tag,
    roles: staff,
    params: oneWorkshop,
    ifMatch: 'required',
    body: workshopContent,
    bodyLimit: planLimit,
    example: {
      ...aPlan,
      days: 2,
      opensAt: '09:00',
      hours: 8,
      place: 'Dakar',
      participants: ['SN', 'ML', 'CI'],
      processAreas: [],
      groupSize: 5,
    },
    responses: { 200: { description: 'The workshop', schema: workshop } },
    async handle({ params, body, viewer, request }, response) {
      const target = { ...params, version: requiredVersionIn(request) }
      const edited = await editWorkshop(services.engine, viewer, target, body)
      showVersion(response, edited.version)
      response.json(edited)
    },
  }),
  route({
    id: 'prepareWorkshop',
    method: 'post',
    path: '/workshops/:id/prepare',
    summary: 'Prepare the kit of a workshop',
    description:
      'From the needs that all participants may see and the catalogue, as they are now, in place of the kit before.',
    tag,
    roles: staff,
    params: oneWorkshop,
    ifMatch: 'optional',
    responses: { 200: { description: 'The workshop', schema: workshop } },
    async handle({ params, viewer, request }, response) {
      const prepared = await prepareKit(services, viewer, { ...params, version: versionIn(request) })
      showVersion(response, prepared.version)
      response.json(prepared)
    },
  }),
  route({
    id: 'shareWorkshop',
    method: 'put',
    path: '/workshops/:id/shared',
    summary: 'Show a workshop to the members that take part, or no longer',
    tag,
    roles: staff,
    params: oneWorkshop,
    ifMatch: 'optional',
    body: z.strictObject({ shared: z.boolean() }).meta({ id: 'WorkshopSharing' }),
    example: { shared: true },
    responses: { 200: { description: 'The workshop', schema: workshop } },
    async handle({ params, body, viewer, request }, response) {
      const target = { ...params, version: versionIn(request) }
      const shared = await shareWorkshop(services.engine, viewer, target, body)
      showVersion(response, shared.version)
      response.json(shared)
    },
  }),
  route({
    id: 'deleteWorkshop',
    method: 'delete',
    path: '/workshops/:id',
    summary: 'Delete a workshop with its kit and feedback',
    tag,
    roles: staff,
    params: oneWorkshop,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is deleted; what feedback has become stays' } },
    async handle({ params, viewer, request }, response) {
      await deleteWorkshop(services.engine, viewer, { ...params, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'getWorkshopKit',
    method: 'get',
    path: '/workshops/:id/kit',
    summary: 'Read the kit of a workshop',
    description:
      'Topics with needs, case studies and possible speakers; a draft of an agenda; groups of participants who learn most from each other; case studies to hand out. Only needs that all participants may see are in it.',
    tag,
    params: oneWorkshop,
    query: z.strictObject({ language: languageParameter }),
    responses: { 200: { description: 'The kit', schema: workshopKit } },
    async handle({ params, query, viewer, request }, response) {
      const { kit } = await readKit(services, viewer, params.id, languageFor(request, query.language))
      response.json(kit)
    },
  }),
]

export const workshopFileRoutes = (services: NeedContext, printer: DocumentPrinter, config: FileSettings) => [
  fileRoute(
    {
      id: 'getWorkshopFile',
      path: '/workshops/:id/file',
      tag,
      summary: 'Take the kit of a workshop as a file',
      whole: 'The whole kit',
      recordId: workshopId,
      make: (viewer, wanted) => makeKitFile(services, printer, viewer, wanted),
    },
    config,
  ),
]
