import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect } from 'chai'
import fc from 'fast-check'
import { pino } from 'pino'
import type { z } from 'zod'
import { servicesOver } from '../../../../src/app.js'
import {
  anonymous,
  type CaseDraft,
  type Catalogue,
  caseContent,
  decisionContent,
  type Edition,
  factChange,
  matchState,
  rejectionReason,
  type Viewer,
  type Workshop,
  workshopFeedbackContent,
  workshopPlan,
} from '../../../../src/domain/index.js'
import { beginDraft } from '../../../../src/features/case-studies/begin-draft.js'
import { proposeChange } from '../../../../src/features/dossiers/index.js'
import { feedbackContent } from '../../../../src/features/feedback/index.js'
import { addPerson, createApiKey, newApiKey, newPerson } from '../../../../src/features/people/index.js'
import { personChanges } from '../../../../src/features/people/person.js'
import { makeEdition } from '../../../../src/features/reports/index.js'
import { ruleContent } from '../../../../src/features/rules/index.js'
import { giveWorkshopFeedback, planWorkshop, prepareKit } from '../../../../src/features/workshops/index.js'
import { createApp } from '../../../../src/server/create-app.js'
import { aCaseContent } from '../../../support/case-drafts.js'
import { theEngine } from '../../../support/one-engine.js'
import { type Answer, theService } from '../../../support/service.js'
import { configFor } from '../../../support/shared.js'

interface Operation {
  readonly operationId: string
  readonly tags: string[]
  readonly summary: string
  readonly parameters: (Parameter | { $ref: string })[]
  readonly requestBody?: { content: Record<string, { schema: object; example: unknown }> }
  readonly responses: Record<string, Response>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: object
}

interface Response {
  readonly description: string
  readonly headers?: object
  readonly content: Record<string, { schema: object; example?: unknown }>
}

interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly tags: { name: string; description: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    schemas: Record<string, object>
    responses: Record<string, Response>
    parameters: Record<string, Parameter>
  }
}

const administrator: Viewer = { role: 'admin', id: 'person_0123456789abcdef', memberCode: null }

/** The part of Express's routers that lists mounted routes. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

describe('the OpenAPI document', () => {
  const service = theService({}, [], administrator)
  let catalogue: Catalogue
  let document: Document
  let draft: CaseDraft
  let edition: Edition
  let workshop: Workshop
  let personId: string
  let proposalId: string
  let ajv: Ajv2020
  before(async () => {
    const engine = await theEngine()
    catalogue = engine.catalogue
    const awa = newPerson.parse({ name: 'Awa', role: 'member', memberCode: 'BF' })
    personId = (await addPerson(engine, administrator, awa)).id
    await createApiKey(engine, administrator, newApiKey.parse({ label: 'portal', role: 'portal', members: ['BF'] }))
    const services = servicesOver(engine)
    edition = await makeEdition(services, administrator, { name: 'first' })
    const planned = { name: 'Workshop', startsOn: '2027-03-08', languages: ['fr'], region: 'europe' }
    workshop = await planWorkshop(engine, administrator, workshopPlan.parse(planned))
    await prepareKit(services, administrator, { id: workshop.id })
    draft = await beginDraft(engine, administrator, caseContent.parse(aCaseContent()))
    const change = factChange.parse({
      action: 'add',
      heading: 'costs',
      text: { fr: 'Un fait' },
      source: { title: 'Une source', url: 'https://example.org/' },
    })
    const member: Viewer = { role: 'member', id: personId, memberCode: 'BF' }
    proposalId = (await proposeChange(engine, member, 'biometrics', change)).id
    const feedback = workshopFeedbackContent.parse({ useful: 4, comment: 'Good' })
    await giveWorkshopFeedback(services, administrator, workshop.id, feedback)
    document = await service.read<Document>('/api/openapi.json')
    ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    ajv.addSchema(document, 'openapi.json')
  })

  /** The errors of a value by a schema in the document, given by its keys. */
  const errorsOf = (value: unknown, ...keys: string[]): unknown[] => {
    const pointer = keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = ajv.getSchema(`openapi.json#/${pointer}`)!
    return validate(value) ? [] : (validate.errors ?? [])
  }
  /** A parameter, or the component that it refers to. */
  const resolved = (one: Parameter | { $ref: string }): Parameter =>
    '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1)!]! : one
  const expectAsDocumented = (answer: Answer, method: string, path: string): void => {
    const status = String(answer.status)
    expect(document.paths[path]![method]!.responses).to.have.property(status)
    const isShared = '$ref' in document.paths[path]![method]!.responses[status]!
    const responses = isShared ? ['components', 'responses'] : ['paths', path, method, 'responses']
    const { content, headers } = isShared
      ? document.components.responses[status]!
      : document.paths[path]![method]!.responses[status]!
    const alwaysSent = Object.keys(headers ?? {}).filter((name) => !/^(ratelimit|retry)/i.test(name))
    expect(answer.headers).to.include.keys(alwaysSent.map((name) => name.toLowerCase()))
    const mediaType = answer.headers['content-type']!.split(';')[0]!
    expect(content).to.include.keys(mediaType)
    // A file is not described any further.
    if ((content[mediaType]!.schema as { format?: string }).format === 'binary') return
    const isLines = mediaType === 'application/jsonl'
    const schema = [...responses, status, 'content', mediaType, isLines ? 'x-itemSchema' : 'schema']
    const values = isLines ? answer.text.trimEnd().split('\n') : [answer.text]
    for (const value of values) expect(errorsOf(JSON.parse(value), ...schema)).to.deep.equal([])
  }

  it('has version 3.1', () => {
    expect(document.openapi).to.match(/^3\.1\.\d+$/)
  })

  it('names the service and its version', () => {
    expect(document.info).to.include({ title: 'Passerelle', version: 'test' })
  })

  it('contains every mounted route, and no other', async () => {
    const app = createApp({
      services: servicesOver(await theEngine()),
      config: configFor('unused'),
      logger: pino({ level: 'silent' }),
      version: 'test',
      identify: async () => anonymous,
    })
    const layers = app.router.stack as unknown as readonly Layer[]
    const routesIn = ({ handle }: Layer) => (handle.stack ?? []).flatMap(({ route }) => (route ? [route] : []))
    const api = layers.map(routesIn).find((routes) => routes.some(({ path }) => path === '/recommendations'))!
    const mounted = api.flatMap(({ path, methods }) =>
      // `_all` handles the other methods.
      methods._all
        ? []
        : Object.keys(methods).map((method) => `${method} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect(documented).to.have.members(mounted)
  })

  it('names every operation once, as a function is named', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).to.equal(ids.length)
    for (const id of ids) expect(id).to.match(/^[a-z]+([A-Z][a-z]+)*$/)
    expect(ids).to.include.members(['recommend', 'listCaseStudies', 'createNeed', 'submitDraft'])
  })

  it('describes the group of every operation', () => {
    const described = document.tags.map(({ name }) => name)
    const used = Object.values(document.paths).flatMap((methods) => Object.values(methods).flatMap(({ tags }) => tags))
    expect([...new Set(used)]).to.have.members(described)
  })

  it('gives names to what several operations share, and every name means something', () => {
    const { schemas } = document.components
    expect(schemas).to.include.keys(
      'Problem',
      'Recommendation',
      'Result',
      'Peer',
      'CaseStudy',
      'Need',
      'Match',
      'Person',
    )
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
    const known = ['schemas', 'responses', 'headers', 'parameters'].flatMap((kind) =>
      Object.keys(document.components[kind as 'schemas']).map((name) => `#/components/${kind}/${name}`),
    )
    expect(known).to.include.members([...new Set(refs)])
    expect([...new Set(refs)]).to.have.members(known)
  })

  it('has a schema for each parameter in a path', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters } of Object.values(operations)) {
        const described = parameters.map(resolved).filter((one) => one.in === 'path' && one.required)
        expect(described.map(({ name }) => name)).to.deep.equal(named)
      }
    }
  })

  it('has a type for each parameter', () => {
    for (const { parameters } of Object.values(document.paths).flatMap(Object.values) as Operation[]) {
      for (const { name, schema } of parameters.map(resolved)) expect(schema, name).to.have.any.keys('type', 'enum')
    }
  })

  it('lists for every operation the problems that it can have', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.entries(methods))
    expect(operations).to.have.length.above(60)
    for (const [method, { summary, parameters, requestBody, responses }] of operations) {
      const has = (place: string, name?: string) =>
        parameters.map(resolved).some((one) => one.in === place && (name === undefined || one.name === name))
      const expected = [
        ...['400', '401', '403', '503'],
        ...(has('path') ? ['404'] : []),
        ...(has('path') && method !== 'get' ? ['409'] : []),
        ...(has('header', 'If-Match') ? ['412'] : []),
        ...(requestBody ? ['408', '413', '415'] : []),
      ]
      expect(responses, `${method}: ${summary}`).to.include.keys(...expected)
    }
  })

  it('lists the members, technologies and process areas of filters', () => {
    const { parameters } = document.paths['/api/v1/case-studies']!.get!
    const known = {
      member: catalogue.members,
      technology: catalogue.technologies,
      processArea: catalogue.processAreas,
    }
    for (const [name, all] of Object.entries(known)) {
      const { schema } = parameters.map(resolved).find((one) => one.name === name)!
      expect(schema).to.deep.include({ enum: [...all.keys()] })
    }
  })

  it('shows which changes must name a version', () => {
    const header = document.paths['/api/v1/needs/{id}']!.patch!.parameters.map(resolved).find(
      ({ name }) => name === 'If-Match',
    )
    expect(header).to.include({ in: 'header', required: true })
    expect(document.paths['/api/v1/needs/{id}']!.patch!.responses).to.include.keys('428')
  })

  describe('allows exactly the bodies that the service accepts:', () => {
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
    const orNull = <T>(value: fc.Arbitrary<T>) => optional(fc.option(value, { nil: null }))
    const role = fc.constantFrom('member', 'staff', 'admin', 'portal', 'anonymous')
    const memberCode = orNull(fc.constantFrom('BF', 'b f'))
    const memberList = orNull(fc.constantFrom('*', ['BF'], ['BF', 'BF'], []))
    const text = orNull(
      fc.constantFrom('Awa', '', ' ', ' Awa ', 'A\nB', '?!', '\ufeff', '𠀀'.repeat(200), '𠀀'.repeat(201)),
    )
    const email = orNull(fc.constantFrom('awa@example.org', ' Awa@Example.org ', 'awa', ''))
    const ids = optional(fc.array(fc.constantFrom('biometrics', 'single-window-paperless'), { maxLength: 2 }))
    const words = optional(fc.array(fc.constantFrom('post', '?'), { maxLength: 2 }))

    const bodies: [operation: string, schema: z.ZodType, body: fc.Arbitrary<object>][] = [
      ['post /people', newPerson, fc.record({ name: text, email, role: optional(role), memberCode })],
      ['patch /people/{id}', personChanges, fc.record({ name: text, email, role: optional(role), memberCode })],
      ['post /keys', newApiKey, fc.record({ label: text, role, memberCode, members: memberList })],
      [
        'put /needs/{id}/matches/{caseStudyId}',
        decisionContent,
        fc.record({
          state: fc.constantFrom(...matchState.options),
          position: orNull(fc.constantFrom(1, 50, 51)),
          reason: orNull(fc.constantFrom(...rejectionReason.options)),
          comment: text,
        }),
      ],
      [
        'put /needs/{id}/matches/{caseStudyId}/feedback',
        feedbackContent,
        fc.record({
          verdict: orNull(fc.constant('useful')),
          outcome: orNull(fc.constant('adopted')),
          year: orNull(fc.constant(2020)),
        }),
      ],
      [
        'post /rules',
        ruleContent,
        fc.record({
          name: fc.constant('a rule'),
          condition: fc.record({ technologies: ids, words }),
          action: fc.constant({ type: 'hide' }),
          caseStudies: fc.constant(['id-postal-advance-data']),
        }),
      ],
      [
        'post /technologies/{id}/fact-proposals',
        factChange,
        fc.record({
          action: fc.constantFrom('add', 'change', 'remove'),
          heading: optional(fc.constantFrom('costs', 'magic')),
          factId: optional(fc.constantFrom('fact-0123456789abcdef', 'fact-1')),
          text: optional(fc.record({ en: optional(fc.constantFrom('A fact', '?')), fr: optional(fc.constant('Un')) })),
          source: optional(fc.record({ title: fc.constantFrom('A source', ''), url: fc.constant('https://a.org/') })),
          note: orNull(fc.constantFrom('Why', ' ')),
        }),
      ],
      [
        'post /workshops/{id}/feedback',
        workshopFeedbackContent,
        fc.record({
          useful: orNull(fc.constantFrom(1, 5, 6)),
          comment: text,
          memberCode,
          needs: optional(
            fc.array(fc.record({ title: fc.constantFrom('A title', '?'), description: fc.constant('A text') }), {
              maxLength: 2,
            }),
          ),
          caseStudies: optional(
            fc.array(
              fc.record({
                language: fc.constantFrom('en', 'pt'),
                title: fc.constant('A title'),
                problem: fc.constant('A problem'),
                solution: optional(fc.constant('A solution')),
              }),
              { maxLength: 1 },
            ),
          ),
          facts: optional(fc.constant([])),
        }),
      ],
      [
        'post /case-study-drafts',
        caseContent,
        fc.record({ id: fc.constantFrom('drafts', 'xx-one'), technologies: ids }),
      ],
    ]
    for (const [operation, schema, body] of bodies) {
      it(operation, () => {
        const [method, path] = operation.split(' ') as [string, string]
        const content = ['paths', `/api/v1${path}`, method, 'requestBody', 'content', 'application/json', 'schema']
        fc.assert(
          fc.property(body, (made) => {
            const sent: unknown = JSON.parse(JSON.stringify(made))
            expect(errorsOf(sent, ...content).length === 0, JSON.stringify(sent)).to.equal(
              schema.safeParse(sent).success,
            )
          }),
          { numRuns: 300 },
        )
      })
    }

    it('post /recommendations', async () => {
      const content = ['requestBody', 'content', 'application/json', 'schema']
      const needId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
      const problem = 'Lorries queue at our border'
      for (const [sent, isAllowed] of [
        [{ text: problem }, true],
        [{ needId }, true],
        [{ text: problem, needId }, false],
        [{}, false],
        [{ text: '?!' }, false],
        [{ text: problem, technologies: ['crystal-ball'] }, false],
        [{ text: problem, memberCode: 'ZZ' }, false],
      ] as const) {
        const errors = errorsOf(sent, 'paths', '/api/v1/recommendations', 'post', ...content)
        expect(errors.length === 0, JSON.stringify(sent)).to.equal(isAllowed)
        // A missing need is still well-formed input.
        expect((await service.recommend(sent)).status !== 400, JSON.stringify(sent)).to.equal(isAllowed)
      }
    })
  })

  it('has an example request that the service can answer', async () => {
    const { example } = document.paths['/api/v1/recommendations']!.post!.requestBody!.content['application/json']!
    expect((await service.recommend(example)).status).to.equal(200)
  })

  it('has an example of a need that matches the document', () => {
    const content = ['paths', '/api/v1/recommendations', 'post', 'requestBody', 'content', 'application/json']
    const { example } = document.paths['/api/v1/recommendations']!.post!.requestBody!.content['application/json']!
    expect(errorsOf(example, ...content, 'schema')).to.deep.equal([])
  })

  describe('matches the answers of', () => {
    /** Calls about needs and answers of members, which privacy.test.ts makes with every role. */
    const ofPeople =
      /^\/api\/v1\/(needs|rules|gaps|review-queue|learning\/qrels|me\/new-matches|me\/notifications|webhooks|survey-rounds|insights\/(gap-themes|emerging-terms|suggestions)|members\/\{code\}\/peers-ahead)/
    const withoutCases = () => [...catalogue.members.keys()].find((code) => !catalogue.experience.has(code))
    /** How to call every other GET route: with every existing id. */
    const calls: Record<string, () => string[]> = {
      '/api/v1/case-studies': () => ['?limit=200', '?limit=1', `?member=${withoutCases()}`, '?limit=200&language=es'],
      '/api/v1/case-study-drafts': () => ['', '?status=draft'],
      '/api/v1/case-study-drafts/{id}': () => [draft.id],
      '/api/v1/case-study-drafts/{id}/duplicates': () => [draft.id],
      '/api/v1/case-studies/duplicates': () => ['', '?from=0.5&limit=200'],
      '/api/v1/case-studies/archived': () => [''],
      '/api/v1/case-studies/{id}/history': () => [...catalogue.caseStudies.keys()],
      '/api/v1/case-studies/{id}': () => [...catalogue.caseStudies.keys()],
      '/api/v1/case-studies/{id}/similar': () => [...catalogue.caseStudies.keys()],
      '/api/v1/technologies': () => ['', '?limit=3', '?language=fr'],
      '/api/v1/technologies/{id}': () => [...catalogue.technologies.keys()],
      '/api/v1/technologies/{id}/facts': () => [...catalogue.technologies.keys()],
      '/api/v1/technologies/{id}/facts/history': () => [...catalogue.technologies.keys()],
      '/api/v1/fact-proposals': () => ['?limit=1', '?status=proposed', '?technology=biometrics'],
      '/api/v1/fact-proposals/{id}': () => [proposalId],
      '/api/v1/members': () => ['?limit=200', '?region=europe', '?language=es'],
      '/api/v1/members/{code}': () => [...catalogue.members.keys()],
      '/api/v1/learning/rankings': () => [''],
      '/api/v1/rankings/comparison': () => [''],
      '/api/v1/me': () => [''],
      '/api/v1/people': () => ['?limit=1', '?role=staff', '?memberCode=BF'],
      '/api/v1/people/{id}/export': () => [personId],
      '/api/v1/keys': () => ['?limit=1', '?role=portal'],
      '/api/v1/audit': () => ['?limit=1', '?entity=key&action=created', '?from=2020-01-01T00:00:00%2B02:00'],
      '/api/v1/audit/export': () => ['', '?entity=person'],
      '/api/v1/members/{code}/recommendations': () => ['BF', 'CH'],
      '/api/v1/catalogue/{kind}': () => ['case-studies?format=xlsx', 'terms?format=csv', 'members?format=jsonl'],
      '/api/v1/catalogue/{kind}/template': () => ['members', 'technologies'],
      '/api/v1/case-studies/template': () => ['?format=csv', '?format=xlsx'],
      '/api/v1/editions': () => ['', '?limit=1'],
      '/api/v1/editions/{id}': () => [edition.id],
      '/api/v1/editions/{id}/chapters/{chapter}': () =>
        ['overview', 'technology-blockchain', 'open-needs', 'survey', 'references'].map(
          (chapter) => `/api/v1/editions/${edition.id}/chapters/${chapter}?language=fr`,
        ),
      '/api/v1/editions/{id}/file': () => [edition.id],
      '/api/v1/editions/{id}/changes': () => [`/api/v1/editions/${edition.id}/changes?since=${edition.id}`],
      '/api/v1/editions/{id}/prose': () => [edition.id],
      '/api/v1/editions/{id}/prose/{chapter}/{place}/{language}': () => [
        `/api/v1/editions/${edition.id}/prose/overview/opening/en`,
      ],
      '/api/v1/workshops': () => ['', '?limit=1'],
      '/api/v1/workshops/{id}': () => [workshop.id],
      '/api/v1/workshops/{id}/kit': () => [`/api/v1/workshops/${workshop.id}/kit?language=es`],
      '/api/v1/workshops/{id}/file': () => [`/api/v1/workshops/${workshop.id}/file?format=md`],
      '/api/v1/workshops/{id}/feedback': () => [workshop.id],
      '/api/v1/usage': () => ['', '?days=7'],
      '/api/v1/process-areas': () => [''],
      '/api/v1/regions': () => ['', '?language=fr'],
      '/api/v1/insights/indicators': () => ['', '?language=fr'],
      '/api/v1/insights/indicators/{id}': () => [
        'experience?by=all',
        'stages',
        'coverage?by=language',
        'needs?format=csv',
      ],
      '/api/v1/audit/verify': () => [''],
      '/api/v1/health/live': () => [''],
      '/api/v1/health/ready': () => [''],
    }

    it('every GET route', () => {
      const documented = Object.keys(document.paths).filter((path) => document.paths[path]!.get && !ofPeople.test(path))
      expect(Object.keys(calls)).to.have.members(documented)
    })

    for (const [path, variants] of Object.entries(calls)) {
      it(`GET ${path}`, async () => {
        for (const variant of variants()) {
          const filled = path.includes('{') ? path.replace(/\{\w+\}/, variant) : path + variant
          // What has several parameters is given as a whole.
          const called = variant.startsWith('/') ? variant : filled
          expectAsDocumented(await service.get(called), 'get', path)
        }
      })
    }

    const needs: Record<string, object> = {
      'a need in English': { text: 'Lorries queue for days at our border', memberCode: 'BF', limit: 50, peers: 20 },
      'a need in French': { text: 'Les camions attendent des jours à notre frontière', memberCode: 'SN', diversity: 1 },
      'a need in Spanish': { text: 'Los camiones esperan días en nuestra frontera', outputLanguage: 'en' },
      'a need in Chinese': { text: '卡车在我们的边境排队数日' },
      'a need without an answer': { text: 'Recipe for a chocolate cake', minScore: 100 },
      'a need that filters leave nothing for': { text: 'queues', filters: { members: ['AD'], yearFrom: 2100 } },
      'a page far behind the last': { text: 'queues', offset: 10_000 },
    }
    for (const [what, need] of Object.entries(needs)) {
      it(`POST /api/v1/recommendations for ${what}`, async () => {
        expectAsDocumented(await service.recommend(need), 'post', '/api/v1/recommendations')
      })
    }

    it('every problem', async () => {
      const problems = [
        await service.recommend({ text: '', filters: { colour: 'red' } }),
        await service.recommend('{'),
        await service.get('/api/v1/members/ZZ'),
        await service.get('/api/v1/members?limit=0'),
        await service.send({ method: 'DELETE', path: '/api/v1/members' }),
      ]
      for (const { text } of problems) {
        expect(errorsOf(JSON.parse(text), 'components', 'schemas', 'Problem')).to.deep.equal([])
      }
    })
  })
})

describe('the API documentation', () => {
  const service = theService()

  const linksIn = (html: string): string[] => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!)

  it('is the target of /', async () => {
    const { status, headers } = await service.get('/')
    expect(status).to.equal(302)
    expect(headers.location).to.equal('/api/docs')
  })

  it('is a page', async () => {
    const { status, headers } = await service.get('/api/docs')
    expect(status).to.equal(200)
    expect(headers['content-type']).to.match(/^text\/html/)
  })

  it('has a document that is not sent again to a caller that has it', async () => {
    const first = await service.get('/api/openapi.json')
    const etag = first.headers.etag!
    expect(etag).to.be.a('string')
    const again = await service.get('/api/openapi.json', { 'if-none-match': etag })
    expect(again).to.include({ status: 304, text: '' })
    expect(again.headers.etag).to.equal(etag)
  })

  it('links only to existing files', async () => {
    const links = linksIn((await service.get('/api/docs')).text)
    expect(links).to.not.deep.equal([])
    for (const link of links) expect((await service.get(link)).status, link).to.equal(200)
  })

  it('loads nothing from another host', async () => {
    const html = (await service.get('/api/docs')).text
    expect(linksIn(html).filter((link) => !/^\/[^/]/.test(link))).to.deep.equal([])
    for (const link of linksIn(html).filter((one) => one.endsWith('.css'))) {
      expect((await service.get(link)).text).to.not.match(/@import|url\(["']?(https?:|\/\/)/)
    }
  })

  it('loads the document of this service', async () => {
    const script = (await service.get('/api/docs/start.js')).text
    expect(script).to.include("new URL('../openapi.json', here)")
    expect(script).to.not.match(/https?:|\/\//)
  })

  it('allows the browser to load from no other host', async () => {
    const policy = (await service.get('/api/docs')).headers['content-security-policy'] as string
    const directives = policy.split(';').map((directive) => directive.trim().split(' '))
    const local = ["'self'", "'none'", "'unsafe-inline'", 'data:']
    const wider = directives.filter(([, ...sources]) => sources.some((source) => !local.includes(source)))
    expect(directives.map(([name]) => name)).to.include('default-src')
    expect(wider).to.deep.equal([])
  })
})
