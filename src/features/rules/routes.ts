import { z } from 'zod'
import type { Engine } from '../../engine/index.js'
import { page, paging, requiredVersionIn, route, showVersion, takePage, versionIn } from '../../platform/http/index.js'
import { createRule } from './create-rule.js'
import { deleteRule } from './delete-rule.js'
import { editRule } from './edit-rule.js'
import { findRule } from './find-rule.js'
import { listRules } from './list-rules.js'
import { rule, ruleContent, ruleId } from './rule.js'

const tag = 'Curation'
const roles = ['staff', 'admin'] as const
const oneRule = z.strictObject({ id: ruleId })
const example = {
  name: 'Postal data first for the post',
  condition: { processAreas: ['ecommerce-postal'], words: ['electronic advance data'] },
  action: { type: 'pin', position: 1 },
  caseStudies: ['id-postal-advance-data'],
}

export const ruleRoutes = (engine: Engine) => [
  route({
    id: 'listRules',
    method: 'get',
    path: '/rules',
    summary: 'List the rules',
    tag,
    roles,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of rules, the oldest first', schema: page(rule) } },
    async handle({ query, viewer }, response) {
      response.json(takePage(await listRules(engine, viewer), ({ id }) => id, query))
    },
  }),
  route({
    id: 'createRule',
    method: 'post',
    path: '/rules',
    summary: 'Make a rule',
    description:
      'For needs that meet its condition a rule boosts, buries, hides or pins case studies. It holds from the next answer on.',
    tag,
    roles,
    body: ruleContent,
    example,
    responses: { 201: { description: 'The rule', schema: rule, location: true } },
    async handle({ body, viewer }, response) {
      const created = await createRule(engine, viewer, body)
      showVersion(response, created.version)
      response.status(201).location(`/api/v1/rules/${created.id}`).json(created)
    },
  }),
  route({
    id: 'getRule',
    method: 'get',
    path: '/rules/:id',
    summary: 'Read a rule',
    tag,
    roles,
    params: oneRule,
    responses: { 200: { description: 'The rule; its ETag names the version', schema: rule } },
    async handle({ params, viewer }, response) {
      const found = await findRule(engine, viewer, params.id)
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'replaceRule',
    method: 'put',
    path: '/rules/:id',
    summary: 'Replace a rule',
    description: 'Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles,
    params: oneRule,
    ifMatch: 'required',
    body: ruleContent,
    example,
    responses: { 200: { description: 'The rule as it is now', schema: rule } },
    async handle({ params, body, viewer, request }, response) {
      await findRule(engine, viewer, params.id)
      const after = await editRule(engine, viewer, { id: params.id, version: requiredVersionIn(request) }, body)
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    id: 'deleteRule',
    method: 'delete',
    path: '/rules/:id',
    summary: 'Take a rule away',
    tag,
    roles,
    params: oneRule,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await deleteRule(engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
]
