import { z } from 'zod'
import {
  factChange,
  factId,
  factProposal,
  factProposalId,
  factProposalStatus,
  plainText,
  technologyId,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { page, paging, requiredVersionIn, route, showVersion, takePage, versionIn } from '../../platform/http/index.js'
import { checkKnown, factEvent } from '../catalogue/index.js'
import { decideProposal } from './decide-proposal.js'
import { deleteProposal } from './delete-proposal.js'
import { findProposal, findProposals } from './find-proposals.js'
import { datedFact, listFacts } from './list-facts.js'
import { proposeChange } from './propose-change.js'
import { readFactHistory } from './read-history.js'
import { verifyFact } from './verify-fact.js'

const tag = 'Dossiers'
const staff = ['staff', 'admin'] as const
const proposing = ['member', 'portal', 'staff', 'admin'] as const
const oneTechnology = z.strictObject({ id: technologyId })
const oneProposal = z.strictObject({ id: factProposalId })

interface Settings {
  /** Months after which a fact should be verified again. */
  readonly verifyFactsAfterMonths: number
}

export const dossierRoutes = (engine: Engine, { verifyFactsAfterMonths: months }: Settings) => [
  route({
    id: 'listFacts',
    method: 'get',
    path: '/technologies/:id/facts',
    summary: 'List the facts of a dossier',
    description: 'Each with its id, when it was verified, and whether it should be again.',
    tag,
    params: oneTechnology,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of facts, sorted by id', schema: page(datedFact) } },
    async handle({ params, query }, response) {
      const facts = await listFacts(engine, params.id, months)
      const sorted = facts.sort((left, right) => (left.id < right.id ? -1 : 1))
      response.json(takePage(sorted, ({ id }) => id, query))
    },
  }),
  route({
    id: 'readFactHistory',
    method: 'get',
    path: '/technologies/:id/facts/history',
    summary: 'Read what was changed and verified in a dossier',
    description:
      'The first thing first. What came with the domain pack or a file is listed only where a new version of the pack replaced what people had changed.',
    tag,
    params: oneTechnology,
    responses: { 200: { description: 'The history', schema: z.object({ items: z.array(factEvent) }) } },
    async handle({ params, viewer }, response) {
      response.json({ items: await readFactHistory(engine, viewer, params.id) })
    },
  }),
  route({
    id: 'verifyFact',
    method: 'post',
    path: '/technologies/:id/facts/:factId/verify',
    summary: 'Say that a fact still holds',
    tag,
    roles: staff,
    params: z.strictObject({ id: technologyId, factId }),
    responses: { 200: { description: 'The fact, with its new dates', schema: datedFact } },
    async handle({ params, viewer }, response) {
      await verifyFact(engine, viewer, params.id, params.factId)
      const facts = await listFacts(engine, params.id, months)
      response.json(facts.find(({ id }) => id === params.factId))
    },
  }),
  route({
    id: 'proposeFactChange',
    method: 'post',
    path: '/technologies/:id/fact-proposals',
    summary: 'Propose a change to a dossier',
    description:
      'Adds a fact, changes one, or removes one. Your member and staff see it; staff accept or reject it. What staff send is accepted at once. A text in one or two languages is shown in the others too, with its language.',
    tag,
    roles: proposing,
    params: oneTechnology,
    body: factChange,
    example: {
      action: 'add',
      heading: 'costs',
      text: { en: 'A fixed scanner costs more to maintain over ten years than to buy.' },
      source: { title: 'Guidelines for the procurement of scanners', url: 'https://example.org/scanners' },
      note: 'From our own tender',
    },
    responses: { 201: { description: 'The proposal', schema: factProposal, location: true } },
    async handle({ params, body, viewer }, response) {
      const proposal = await proposeChange(engine, viewer, params.id, body)
      showVersion(response, proposal.version)
      response.status(201).location(`/api/v1/fact-proposals/${proposal.id}`).json(proposal)
    },
  }),
  route({
    id: 'listFactProposals',
    method: 'get',
    path: '/fact-proposals',
    summary: 'List proposed changes to dossiers',
    description: 'Those of your member; for staff all.',
    tag,
    roles: proposing,
    query: z.strictObject({
      ...paging,
      status: factProposalStatus.optional().describe('Only proposals with this status'),
      technology: technologyId.optional().describe('Only proposals for the dossier of this technology'),
    }),
    responses: { 200: { description: 'A page of proposals, the oldest first', schema: page(factProposal) } },
    async handle({ query, viewer }, response) {
      checkKnown(query, engine.catalogue)
      const { status, technology } = query
      const proposals = await findProposals(engine, viewer, { status, technologyId: technology })
      response.json(takePage(proposals, ({ id }) => id, query))
    },
  }),
  route({
    id: 'getFactProposal',
    method: 'get',
    path: '/fact-proposals/:id',
    summary: 'Read a proposed change to a dossier',
    tag,
    roles: proposing,
    params: oneProposal,
    responses: { 200: { description: 'The proposal; its ETag names the version', schema: factProposal } },
    async handle({ params, viewer }, response) {
      const proposal = await findProposal(engine, viewer, params.id)
      showVersion(response, proposal.version)
      response.json(proposal)
    },
  }),
  route({
    id: 'deleteFactProposal',
    method: 'delete',
    path: '/fact-proposals/:id',
    summary: 'Permanently delete a proposed change',
    description: 'A fact that was accepted stays in the dossier.',
    tag,
    roles: proposing,
    params: oneProposal,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await deleteProposal(engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'acceptFactProposal',
    method: 'post',
    path: '/fact-proposals/:id/accept',
    summary: 'Accept a proposal: the dossier says it from then on',
    description:
      'Refused when the fact has been changed or removed since. Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles: staff,
    params: oneProposal,
    ifMatch: 'required',
    responses: { 200: { description: 'The proposal as it is now', schema: factProposal } },
    async handle({ params, viewer, request }, response) {
      const target = { id: params.id, version: requiredVersionIn(request) }
      const proposal = await decideProposal(engine, viewer, target, { step: 'accept' })
      showVersion(response, proposal.version)
      response.json(proposal)
    },
  }),
  route({
    id: 'rejectFactProposal',
    method: 'post',
    path: '/fact-proposals/:id/reject',
    summary: 'Reject a proposal, and say why',
    description: 'Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles: staff,
    params: oneProposal,
    ifMatch: 'required',
    body: z.strictObject({ reason: plainText(2000).describe('For the member that proposed it') }),
    example: { reason: 'The source speaks of another kind of scanner.' },
    responses: { 200: { description: 'The proposal as it is now', schema: factProposal } },
    async handle({ params, body, viewer, request }, response) {
      const target = { id: params.id, version: requiredVersionIn(request) }
      const proposal = await decideProposal(engine, viewer, target, { step: 'reject', reason: body.reason })
      showVersion(response, proposal.version)
      response.json(proposal)
    },
  }),
  route({
    id: 'withdrawFactProposal',
    method: 'post',
    path: '/fact-proposals/:id/withdraw',
    summary: 'Take a proposal back',
    description: 'Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles: proposing,
    params: oneProposal,
    ifMatch: 'required',
    responses: { 200: { description: 'The proposal as it is now', schema: factProposal } },
    async handle({ params, viewer, request }, response) {
      const target = { id: params.id, version: requiredVersionIn(request) }
      const proposal = await decideProposal(engine, viewer, target, { step: 'withdraw' })
      showVersion(response, proposal.version)
      response.json(proposal)
    },
  }),
]
