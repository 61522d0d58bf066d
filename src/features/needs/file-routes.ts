import { z } from 'zod'
import { need } from '../../domain/index.js'
import { route } from '../../platform/http/index.js'
import { checkKnown, importErrors, importOptionsIn, importQuery, mediaTypeOf } from '../catalogue/index.js'
import { needsAsTable, needTemplate } from './export-needs.js'
import { narrow, needFilters } from './filter-needs.js'
import { importNeeds, mostAtOnce } from './import-needs.js'
import { importedNeed } from './imported-need.js'
import type { NeedContext } from './need-services.js'
import type { NeedFormat } from './read-need-file.js'

/** Enough for several hundred needs. */
const fileLimit = 4 * 2 ** 20

const outcome = z
  .object({
    imported: z.boolean().describe('false for a dry run'),
    count: z.number().int().describe('Number of needs that are valid'),
    items: z.array(need).describe('The needs that were imported'),
    ...importErrors,
  })
  .meta({ id: 'NeedImport' })

export const needFileRoutes = (services: NeedContext) => {
  const schema = importedNeed({ has: (id) => services.engine.catalogue.processAreas.has(id) })
  return [
    route({
      id: 'exportNeeds',
      method: 'get',
      path: '/needs/export',
      summary: 'Export the needs you may see',
      tag: 'Needs',
      query: z.strictObject({
        ...needFilters,
        format: z.enum(['json', 'csv', 'xlsx']).default('json').describe('Format of the file'),
      }),
      responses: {
        200: {
          description: 'All needs that pass the filters, oldest first',
          schema: z.array(need),
          files: [mediaTypeOf.csv, mediaTypeOf.xlsx],
        },
      },
      async handle({ query, viewer }, response) {
        const { format, ...filters } = query
        checkKnown(query, services.engine.catalogue)
        const found = narrow(await services.needs.seenBy(viewer), filters)
        response.attachment(`needs.${format}`)
        if (format === 'json') response.json(found)
        else response.type(mediaTypeOf[format]).send(await needsAsTable(found, format))
      },
    }),
    route({
      id: 'getNeedTemplate',
      method: 'get',
      path: '/needs/template',
      summary: 'Take a table of needs to fill in',
      tag: 'Needs',
      query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx').describe('Format of the file') }),
      responses: { 200: { description: 'A table with one example', files: [mediaTypeOf.csv, mediaTypeOf.xlsx] } },
      async handle({ query: { format } }, response) {
        const file = await needTemplate(services.engine.catalogue.processAreas.keys(), format)
        response.attachment(`needs-template.${format}`).type(mediaTypeOf[format]).send(file)
      },
    }),
    route({
      id: 'importNeeds',
      method: 'post',
      path: '/needs/import',
      summary: 'Import needs of your member as drafts',
      description:
        'As JSON, CSV or XLSX, for example from an export; fields that only the service sets are ignored. Imports all needs or none, unless `keepGood` says otherwise. Each error has its row (JSON) or line (CSV, XLSX) and field; the first fifty are returned, and all are counted. Try it first with `dryRun=true`.',
      tag: 'Needs',
      roles: ['member', 'portal'],
      query: importQuery,
      body: z.array(schema).min(1).max(mostAtOnce),
      files: { [mediaTypeOf.json]: 'json', [mediaTypeOf.csv]: 'csv', [mediaTypeOf.xlsx]: 'xlsx' },
      bodyLimit: fileLimit,
      example: [{ title: 'Lorries wait for days', description: 'Each of them is opened by hand.' }],
      responses: {
        200: { description: 'What would be done', schema: outcome },
        201: { description: 'The needs', schema: outcome },
      },
      async handle({ query, file, viewer }, response) {
        const { content, format } = file
        const given = { content, format: format as NeedFormat, schema, ...importOptionsIn(query) }
        const done = await importNeeds(services, viewer, given)
        response.status(done.imported ? 201 : 200).json(done)
      },
    }),
  ]
}
