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
/** Enough for several hundred needs. */
const fileLimit = 4 * 2 ** 20

export const needFileRoutes = (services: NeedContext) => {
  const oneNeed = importedNeed({ has: (id) => services.engine.catalogue.processAreas.has(id) })
  return [
    route({
      id: 'exportNeeds',
      method: 'get',
      path: '/needs/export',
      summary: 'Export the needs you may see',
      tag: 'Needs',
      query: z.strictObject({
        ...needFilters,
        format: z.enum(['json', 'csv']).default('json').describe('Format of the file'),
      }),
      responses: {
        200: { description: 'All needs that pass the filters, oldest first', schema: z.array(need), csv: true },
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
      id: 'importNeeds',
      method: 'post',
      path: '/needs/import',
      summary: 'Import needs of your member as drafts',
      description:
        'As JSON or CSV, for example from an export; fields that only the service sets are ignored. Imports all needs or none. Each error has its row (JSON) or line (CSV) and field; the first fifty are returned, and all are counted.',
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
