import fc from 'fast-check'
import { chartNames } from '../../../../src/web/charts/chart-named.js'
import { anyText, hostileText } from '../arbitraries/hostile.js'
import { anyHeaders, formBody, hostileSegment, queryOf, segmentOf } from '../arbitraries/requests.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'

const reader = fc.constantFrom('anonymous', 'member in a browser', 'staff in a browser', 'admin in a browser')
const language = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('en', 'fr', 'es') },
  { weight: 1, arbitrary: hostileSegment },
)

/** Pages to read, with the names of what their addresses may say. `needs.` stands for an id of the stage. */
const read: readonly [path: string, query: readonly string[]][] = [
  ['', []],
  ['/about', []],
  ['/answer', []],
  [
    '/case-studies',
    ['words', 'technology', 'processArea', 'wcoRegion', 'maturity', 'member', 'yearFrom', 'id', 'page'],
  ],
  ['/case-studies.md', []],
  ['/case-studies/{case-studies}', []],
  ['/case-studies/{case-studies}.md', []],
  ['/compare', ['id', 'technology']],
  ['/technologies', []],
  ['/technologies/{technologies}', []],
  ['/technologies/{technologies}.md', []],
  ['/members', ['words']],
  ['/members/{members}', []],
  ['/members/{members}.md', []],
  ['/insights', []],
  ['/insights/divide', ['by', 'technology']],
  ['/insights/divide/stages.svg', ['by', 'technology']],
  ['/insights/{charts}', []],
  ['/insights/{charts}.svg', []],
  ['/insights/{charts}.csv', []],
  ['/pictures/{charts}', []],
  ['/sign-in', ['token', 'next']],
  ['/notifications', []],
  ['/unsubscribe', ['token']],
  ['/embed', ['text', 'member', 'theme']],
  ['/needs', ['status', 'text', 'member', 'visibility']],
  ['/needs/new', ['text']],
  ['/needs/feed.atom', ['token']],
  ['/needs/{needs}', ['done']],
  ['/needs/{needs}/edit', []],
  ['/needs/{needs}/delete', []],
  ['/desk', ['status', 'sort', 'page']],
  ['/desk/gaps', []],
  ['/desk/needs/{needs}', ['words']],
  ['/desk/needs/{needs}/steps', []],
  ['/desk/cases', ['done']],
  ['/desk/cases/drafts/{drafts}', []],
  ['/desk/cases/pair/{case-studies}/{case-studies}', []],
  ['/desk/cases/{case-studies}', []],
  ['/desk/import', ['fresh', 'changed', 'same']],
  ['/desk/rules', []],
  ['/desk/rules/new', []],
  ['/desk/rules/{rules}', []],
  ['/desk/workbench', []],
  ['/desk/learning', ['done']],
  ['/desk/access', []],
  ['/desk/webhooks', []],
  ['/desk/audit', ['entity', 'entityId', 'action', 'actor', 'from', 'until', 'before']],
]

/** Forms, with the names of their fields; those that ask the model are in a target of their own. */
const sent: readonly [path: string, fields: readonly string[]][] = [
  ['/sign-in', ['token', 'next']],
  ['/sign-out', []],
  ['/notifications', ['frequency', 'language']],
  ['/unsubscribe', ['token']],
  ['/needs/feed', ['feed']],
  [
    '/needs/new',
    ['title', 'description', 'processArea', 'budget', 'deadline', 'infrastructure', 'visibility', 'draft'],
  ],
  ['/needs/from-answer', ['text', 'area', 'draft']],
  ['/needs/autosave', ['id', 'title', 'description', 'version', 'draft']],
  ['/needs/{needs}/edit', ['title', 'description', 'processArea', 'deadline', 'version', 'contested', 'visibility']],
  ['/needs/{needs}/step', ['step', 'version']],
  ['/needs/{needs}/delete', ['version']],
  ['/needs/{needs}/feedback', ['outcome', 'caseStudy', 'takeBack', 'verdict', 'year', 'note']],
  ['/desk/needs/{needs}/steps', ['step', 'version', 'note']],
  ['/desk/needs/{needs}/order', ['up', 'down', 'order']],
  ['/desk/needs/{needs}/matches/{case-studies}', ['do', 'next', 'position', 'reason', 'note']],
  ['/desk/cases/drafts/{drafts}/publish', ['version', 'statements', 'statementsIn']],
  ['/desk/cases/drafts/{drafts}/return', ['version', 'note']],
  ['/desk/cases/{case-studies}/archive', ['version']],
  ['/desk/cases/{case-studies}/restore', ['version']],
  ['/desk/cases/{case-studies}/merge', ['version', 'into']],
  ['/desk/import', ['cases', 'do', 'seen']],
  [
    '/desk/rules/new',
    ['name', 'words', 'processArea', 'technology', 'caseStudy', 'type', 'strength', 'validFrom', 'do'],
  ],
  ['/desk/rules/{rules}', ['name', 'words', 'caseStudy', 'validUntil', 'do', 'version']],
  ['/desk/learning', ['number']],
  ['/desk/access/people', ['name', 'email', 'role', 'memberCode']],
  ['/desk/access/people/{people}/link', []],
  ['/desk/access/people/{people}/active', ['active', 'sure']],
  ['/desk/access/keys', ['label', 'role', 'members', 'memberCode', 'requestsPerMinute', 'expiresAt']],
  ['/desk/access/keys/{keys}/rotation', ['hours']],
  ['/desk/access/keys/{keys}/revocation', []],
  ['/desk/webhooks/{webhooks}/test', []],
  ['/desk/webhooks/{webhooks}/resend', []],
]

const outside = fc.oneof(
  fc.constantFrom(
    '/',
    '/robots.txt',
    '/llms.txt',
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-99999.xml',
    '/sign-in?token=x',
  ),
  fc.constantFrom('/assets/site.css', '/assets/../package.json', '/assets/%2e%2e/x', '/embed/passerelle-answers.js'),
  fc.constantFrom(
    '/api/docs',
    '/api/docs/',
    '/api/problems',
    '/metrics',
    '/favicon.ico',
    '/api/openapi.json',
    '//',
    '/%',
  ),
  hostileSegment.map((segment) => `/${segment}`),
  hostileSegment.map((segment) => `/assets/${segment}`),
)

/** `{needs}` in a path becomes the id of one. */
function filled(path: string): fc.Arbitrary<string> {
  const charts = fc.constantFrom(...chartNames)
  const pieces = path.split(/(\{[\w-]+\})/).map((piece) => {
    if (!piece.startsWith('{')) return fc.constant(piece)
    const kind = piece.slice(1, -1)
    return kind === 'charts' ? fc.oneof(charts, hostileSegment) : segmentOf(kind)
  })
  return fc.tuple(...pieces).map((some) => some.join(''))
}

const html = { accept: 'text/html,*/*;q=0.8' }
const value = fc.oneof(anyText, fc.constantFrom('1', 'transit', 'biometrics', 'BF', '2020', '-1'), hostileText)

const getting = read.map(([path, query]) =>
  fc
    .record({
      caller: reader,
      method: fc.oneof(
        { weight: 20, arbitrary: fc.constant('GET') },
        { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT') },
      ),
      language,
      path: filled(path),
      query: queryOf(Object.fromEntries(query.map((name) => [name, value]))),
      headers: anyHeaders,
    })
    .map(({ language: spoken, query: asked, headers, path: rest, ...call }) => ({
      ...call,
      path: `/${spoken}${rest}${asked}`,
      headers: { ...html, ...headers },
    })),
)
const sending = sent.map(([path, fields]) =>
  fc
    .record({ caller: reader, language, path: filled(path), form: formBody(fields), headers: anyHeaders })
    .map(({ caller, language: spoken, path: rest, form, headers }) => ({
      caller,
      method: 'POST',
      path: `/${spoken}${rest}`,
      headers: { ...html, ...form.headers, ...headers },
      body: form.body,
    })),
)
const others = fc
  .record({ caller: reader, path: outside, headers: anyHeaders })
  .map((call) => ({ ...call, method: 'GET' }))

const anyPage: fc.Arbitrary<Exchange> = fc.oneof(...getting, ...sending, { weight: 4, arbitrary: others })

/** Every page and every form, as a browser asks for them. */
export const pages: HttpTarget = {
  name: 'pages',
  share: 30,
  over: 'http',
  prepare: (stage) => experiment(anyPage, (call) => stage.attempt(call)),
}
