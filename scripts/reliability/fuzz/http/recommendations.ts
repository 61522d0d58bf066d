import fc from 'fast-check'
import { anyText } from '../arbitraries/hostile.js'
import { formBody, jsonBody } from '../arbitraries/requests.js'
import { valuesOf } from '../arbitraries/schema-values.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'
import type { Stage } from './stage.js'

const fields = [
  'text',
  'member',
  'technology',
  'processArea',
  'wcoRegion',
  'maturity',
  'yearFrom',
  'understood',
  'show',
]

/** What is read by the model, and takes ten times as long as anything else: a small share. */
export const recommendations: HttpTarget = {
  name: 'recommendations',
  share: 2,
  over: 'http',
  prepare: (stage) => experiment(anyQuestion(stage), (call) => stage.attempt(call)),
}

function anyQuestion({ document, schemas }: Stage): fc.Arbitrary<Exchange> {
  const overApi = ['/recommendations', '/recommendations/batch', '/needs/duplicates'].map((path) => {
    const schema = document.paths[`/api/v1${path}`]!.post!.requestBody!.content['application/json']!.schema!
    return fc
      .record({
        caller: fc.constantFrom('anonymous', 'member', 'portal', 'staff'),
        body: jsonBody(valuesOf(schema, schemas)),
      })
      .map(({ caller, body }) => ({ caller, method: 'POST', path: `/api/v1${path}`, ...body }))
  })
  const onPages = [
    '/answer',
    '/answer/map',
    '/answer/map.svg',
    '/answer/map.csv',
    '/answer/brief.md',
    '/answer/brief.docx',
    '/embed',
    '/needs/while-typing',
    '/desk/workbench',
  ].map((path) =>
    fc
      .record({
        caller: fc.constantFrom('anonymous', 'member in a browser', 'staff in a browser'),
        language: fc.constantFrom('en', 'fr', 'es'),
        text: anyText,
        form: formBody(fields),
      })
      .map(({ caller, language, text, form }) => ({
        caller,
        method: 'POST',
        path: `/${language}${path}`,
        headers: { accept: 'text/html', ...form.headers },
        body:
          typeof form.body === 'string' ? `text=${encodeURIComponent(text.toWellFormed())}&${form.body}` : form.body,
      })),
  )
  return fc.oneof(...overApi, ...onPages)
}
