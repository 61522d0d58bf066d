import { z } from 'zod'
import { need } from '../../domain/index.js'
import { route } from '../../platform/http/index.js'
import { checkKnown } from '../catalogue/index.js'
import { narrow, needFilters } from './filter-needs.js'
import { importNeeds } from './import-needs.js'
import { importedNeed } from './imported-need.js'
import { needsFromCsv, needsToCsv } from './need-csv.js'
import type { NeedContext } from './need-services.js'

const mostAtOnce = 1_000
/** Some hundred needs. */
const fileLimit = 4 * 2 ** 20

export const needFileRoutes = (services: NeedContext) => {
  const oneNeed = importedNeed({ has: (id) => services.engine.catalogue.processAreas.has(id) })
  return [
    route({
      method: 'get',
      path: '/needs/export',
      summary: 'Take out the needs you may see',
      tag: 'Needs',
      query: z.strictObject({ ...needFilters, format: z.enum(['json', 'csv']).default('json') }),
      responses: {
        200: { description: 'Every need that meets the filters, the oldest first', schema: z.array(need), csv: true },
      },
      async handle({ query, viewer }, response) {
        checkKnown(query, services.engine.catalogue)
        const found = narrow(await services.needs.seenBy(viewer), query)
        response.attachment(`needs.${query.format}`)
        if (query.format === 'json') response.json(found)
        else response.type('text/csv').send(needsToCsv(found))
      },
    }),
    route({
      method: 'post',
      path: '/needs/import',
      summary: 'Bring in needs of your member as drafts',
      description:
        'As JSON or as CSV, such as an export gives: what it says beside the words of a need is passed over. All or none: each error is named by row (JSON) or line (CSV) and field, the first fifty of them, and all are counted.',
      tag: 'Needs',
      roles: ['member', 'portal'],
      body: z.array(oneNeed).min(1).max(mostAtOnce),
      bodyLimit: fileLimit,
      csv: (text) => needsFromCsv(text, { schema: oneNeed, maximum: mostAtOnce }),
      example: [{ title: 'Lorries wait for days', description: 'Each of them is opened by hand.' }],
      responses: { 201: { description: 'The needs', schema: z.object({ items: z.array(need) }) } },
      async handle({ body, viewer }, response) {
        const items = await importNeeds(services, viewer, body)
        response.status(201).json({ items })
      },
    }),
  ]
}
