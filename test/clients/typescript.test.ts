import { expect } from 'chai'
import { pino } from 'pino'
import {
  type CallOptions,
  type ClientOptions,
  PasserelleClient,
  ProblemError,
  UnreachableError,
} from '../../clients/typescript/src/index.js'
import { notOpenYet } from '../../src/engine/index.js'
import { starting, unavailableApp } from '../../src/server/unavailable-app.js'
import { aKey, theServiceWithPeople } from '../support/people.js'
import { listening } from '../support/shared.js'
import { aNetwork, type Trouble } from './a-network.js'

const content = { title: 'Parcels', description: 'Parcels arrive and nobody knows what is in them.' }

/** The error of a call that must fail. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('The call did not fail')
}

async function problemOf(call: Promise<unknown>): Promise<ProblemError> {
  const error = await failureOf(call)
  if (error instanceof ProblemError) return error
  throw error
}

describe('the TypeScript client', function () {
  this.timeout(60_000)
  const service = theServiceWithPeople({ RATE_LIMIT_PER_MINUTE: '10000' })
  let apiKey: string
  before(async () => {
    apiKey = (await aKey(service.database, { role: 'portal' })).key
  })

  const aClient = (options: Partial<ClientOptions> = {}) =>
    new PasserelleClient({ baseUrl: service.address, apiKey, memberCode: 'BF', ...options })
  /** A client behind a network with trouble for its first requests. */
  const behind = async (troubles: readonly Trouble[], options: Partial<ClientOptions> = {}) => {
    const network = await aNetwork(service.address, ...troubles)
    return { client: aClient({ baseUrl: network.address, ...options }), requests: network.requests }
  }

  describe('answers', () => {
    it('has what a portal page shows', async () => {
      const client = aClient()
      const answer = await client.recommend({ text: 'Nos scanners sont en panne', limit: 3, outputLanguage: 'en' })
      expect(answer.query.language).to.equal('fr')
      expect(answer.results).to.have.length(3)
      expect(answer.peers).to.not.be.empty
      const { items } = await client.recommendBatch({
        items: [{ text: 'Undervalued second-hand cars', limit: 2 }, { needId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }],
        fields: ['results.caseStudy.title'],
      })
      expect(items[0]!.recommendation!.results!.map(Object.keys)).to.deep.equal([['caseStudy'], ['caseStudy']])
      expect(items[1]!.problem).to.include({ status: 404, code: 'NOT_FOUND' })
      expect((await client.recommendForMember('BF', { limit: 2 })).items).to.have.length(2)
      expect(await client.listNewMatches({ since: '2020-01-01T00:00:00Z' })).to.be.an('object')
    })

    it('has the catalogue', async () => {
      const client = aClient()
      const { items, total } = await client.listCaseStudies({ technology: 'biometrics', limit: 2, language: 'fr' })
      expect(items).to.have.length(2)
      expect(total).to.be.greaterThan(2)
      const { id } = items[0]!
      expect((await client.getCaseStudy(id)).id).to.equal(id)
      expect((await client.findSimilarCaseStudies(id, { limit: 3 })).items).to.have.length(3)
      expect((await client.getTechnology('biometrics', { language: 'fr' })).id).to.equal('biometrics')
      expect((await client.getMember('BF')).code).to.equal('BF')
      const lists = [client.listTechnologies(), client.listMembers(), client.listProcessAreas(), client.listRegions()]
      for (const list of await Promise.all(lists)) expect(list.items).to.not.be.empty
      expect((await client.getReadiness()).status).to.equal('ready')
    })

    it('follow a need from its first version to its end', async () => {
      const client = aClient()
      const need = await client.createNeed(content)
      expect(need).to.include({ ...content, memberCode: 'BF', status: 'draft', version: 1 })
      const changed = await client.updateNeed(need.id, { visibility: 'members' }, need.version)
      expect(changed).to.include({ visibility: 'members', version: 2 })
      const stale = await problemOf(client.updateNeed(need.id, { title: 'Too late' }, need.version))
      expect(stale.status).to.equal(412)
      expect((await client.changeNeedStatus(need.id, 'submit', changed.version)).status).to.equal('submitted')
      const { items } = await client.listMatches(need.id)
      expect(items).to.not.be.empty
      const given = await client.giveFeedback(need.id, 'id-postal-advance-data', { verdict: 'useful' })
      expect(given).to.include({ caseStudyId: 'id-postal-advance-data', verdict: 'useful' })
      expect((await client.listNeeds({ status: 'submitted' })).items.map(({ id }) => id)).to.include(need.id)
      await client.changeNeedStatus(need.id, 'withdraw')
      expect(await client.deleteNeed(need.id, '*')).to.equal(undefined)
      expect((await problemOf(client.getNeed(need.id))).code).to.equal('NOT_FOUND')
    })

    it('come from every other operation by its name', async () => {
      const admin = aClient({ apiKey: (await aKey(service.database)).key, memberCode: undefined })
      const condition = { words: ['parcels'] }
      const body = {
        name: 'Post',
        condition,
        action: { type: 'boost' },
        caseStudies: ['id-postal-advance-data'],
      } as const
      const rule = await admin.call('createRule', { body: { ...body, caseStudies: [...body.caseStudies] } })
      expect((await admin.call('getRule', { path: { id: rule.id } })).name).to.equal('Post')
      expect(await admin.call('exportAudit', { query: { entity: 'rule' } }))
        .to.be.a('string')
        .that.includes(rule.id)
      const rows = 'title,description\nLorries,Lorries queue for days at our border.\n'
      const member = aClient()
      expect((await member.call('importNeeds', { body: rows })).items[0]!.title).to.equal('Lorries')
    })

    it('are those of the member and the person that a portal acts for', async () => {
      const client = aClient().actingFor({ memberCode: 'GH', portalUser: 'u-48213' })
      const need = await client.createNeed(content)
      expect(need.memberCode).to.equal('GH')
      expect((await problemOf(aClient().getNeed(need.id))).status).to.equal(404)
      expect((await aClient().getNeed(need.id, { memberCode: 'GH' })).id).to.equal(need.id)
      const admin = aClient({ apiKey: (await aKey(service.database)).key, memberCode: undefined })
      const { items } = await admin.call('listAudit', { query: { entityId: need.id } })
      expect(items.map(({ endUser }) => endUser)).to.deep.equal(['u-48213'])
    })

    it('have each item of a list once, page after page', async () => {
      const client = aClient({ baseUrl: `${service.address}/` })
      const { total } = await client.listCaseStudies({ limit: 1 })
      const ids: string[] = []
      for await (const { id } of client.allCaseStudies({ limit: 100 })) ids.push(id)
      expect(total).to.be.greaterThan(200)
      expect(new Set(ids).size).to.equal(ids.length).and.to.equal(total)
      const names: string[] = []
      for await (const { id } of client.all('listTechnologies', { limit: 7 })) names.push(id)
      expect(new Set(names).size)
        .to.equal(names.length)
        .and.to.equal((await client.listTechnologies()).total)
    })

    it('say how far a service is that still starts', async () => {
      const baseUrl = await listening(unavailableApp(pino({ level: 'silent' }), () => notOpenYet, starting))
      const client = aClient({ baseUrl, retries: 0 })
      expect((await client.getReadiness()).status).to.equal('starting')
      expect(await problemOf(client.getMember('BF'))).to.include({ code: 'SERVICE_STARTING', retryAfter: 5 })
    })
  })

  describe('errors', () => {
    it('name the fields, the request and the kind of problem', async () => {
      const problem = await problemOf(aClient().recommend({ text: 'x', limit: 500 }))
      expect(problem).to.include({ name: 'ProblemError', status: 400, code: 'INVALID_INPUT', errorCount: 1 })
      expect(problem.errors.map(({ path }) => path)).to.deep.equal(['limit'])
      expect(problem.detail).to.include('limit')
      expect(problem.message).to.include('INVALID_INPUT').and.to.include(problem.detail)
      expect(problem.id).to.match(/^[0-9a-f-]{36}$/)
      expect(problem.type).to.equal('/api/problems#invalid-input')
      expect(problem.retryAfter).to.equal(undefined)
    })

    it('say when a caller that sends too much may come back', async () => {
      const { key } = await aKey(service.database, { role: 'portal', requestsPerMinute: 1 })
      const client = aClient({ apiKey: key, longestWaitMs: 500 })
      const failures = await Promise.all([1, 2].map(() => client.listRegions().catch((error: unknown) => error)))
      const problem = failures.find((failure) => failure instanceof ProblemError)!
      expect(problem).to.include({ status: 429, code: 'TOO_MANY_REQUESTS' })
      expect(problem.retryAfter).to.be.within(1, 60)
    })

    it('tell answers of something else from answers of Passerelle', async () => {
      const page = { headers: { 'content-type': 'text/html' }, body: '<h1>Sign in to the network</h1>' }
      for (const status of [200, 404]) {
        const { client } = await behind([{ status, ...page }])
        expect(await problemOf(client.listRegions())).to.include({ status, code: 'UNEXPECTED_ANSWER' })
      }
    })
  })

  describe('trouble on the way', () => {
    const busy = { status: 503, headers: { 'retry-after': '0' } }

    it('is overcome by sending again what changes nothing', async () => {
      for (const trouble of ['drop', 'lose-answer', busy, { status: 502 }, { status: 429 }] as const) {
        const { client, requests } = await behind([trouble])
        expect((await client.recommend({ text: 'Nos scanners sont en panne' })).results).to.not.be.empty
        expect(requests).to.have.length(2)
      }
      const { client, requests } = await behind([busy, 'drop'])
      expect((await client.getMember('BF')).code).to.equal('BF')
      expect(requests).to.have.length(3)
    })

    it('is waited for as long as the service says', async () => {
      const { client } = await behind([{ status: 503, headers: { 'retry-after': '1' } }])
      const begin = performance.now()
      await client.listRegions()
      expect(performance.now() - begin).to.be.within(1000, 5000)
    })

    it('is not waited for when the service asks for too much', async () => {
      const { client, requests } = await behind([{ status: 503, headers: { 'retry-after': '3600' } }])
      expect((await problemOf(client.listRegions())).retryAfter).to.equal(3600)
      expect(requests).to.have.length(1)
    })

    it('is reported when it does not pass', async () => {
      const { client, requests } = await behind([busy, 'drop', busy, busy])
      expect((await problemOf(client.listRegions())).status).to.equal(503)
      expect(requests).to.have.length(3)
      const other = await behind(['drop', 'drop'], { retries: 1 })
      const failure = await failureOf(other.client.listRegions())
      expect(failure).to.be.instanceOf(UnreachableError).and.to.include({ timedOut: false })
      expect((failure as UnreachableError).cause).to.be.instanceOf(Error)
      expect(other.requests).to.have.length(2)
    })

    it('creates nothing twice', async () => {
      const { total } = await aClient().listNeeds()
      for (const [index, trouble] of (['drop', 'lose-answer', 'cut', busy] as const).entries()) {
        const { client, requests } = await behind([trouble])
        expect(await client.createNeed(content)).to.include(content)
        const keys = requests.map(({ headers }) => headers['idempotency-key'])
        expect(keys.length).to.be.within(2, 3)
        expect(new Set(keys).size).to.equal(1)
        expect((await aClient().listNeeds()).total).to.equal(total + index + 1)
      }
    })

    it('creates one need of two calls with the same key, and two of others', async () => {
      const options: CallOptions = { idempotencyKey: 'form-48213' }
      const [first, again] = [
        await aClient().createNeed(content, options),
        await aClient().createNeed(content, options),
      ]
      expect(again.id).to.equal(first.id)
      expect((await aClient().createNeed(content)).id).to.not.equal(first.id)
    })

    it('waits for the answer of a request that is still being carried out', async () => {
      const memberCode = 'KE'
      // So many that the first request is not done when it is sent again.
      const body = Array.from({ length: 1000 }, () => content)
      const { client, requests } = await behind(['cut'], { retries: 8, memberCode })
      expect((await client.call('importNeeds', { body })).items).to.have.length(1000)
      expect(requests.length).to.be.greaterThan(1)
      expect((await aClient({ memberCode }).listNeeds({ member: memberCode })).total).to.equal(1000)
    })

    it('leaves other changes alone', async () => {
      const { id, version } = await aClient().createNeed(content)
      const changes = [
        (client: PasserelleClient) => client.updateNeed(id, { title: 'Post' }, version),
        (client: PasserelleClient) => client.deleteNeed(id),
      ]
      for (const change of changes) {
        const { client, requests } = await behind([busy])
        expect((await problemOf(change(client))).status).to.equal(503)
        expect(requests).to.have.length(1)
      }
    })
  })

  describe('waiting', () => {
    it('ends after the given time', async () => {
      const { client, requests } = await behind(['silence', 'silence'], { timeoutMs: 200, retries: 1 })
      const failure = await failureOf(client.listRegions())
      expect(failure).to.be.instanceOf(UnreachableError).and.to.include({ timedOut: true })
      expect(requests).to.have.length(2)
    })

    it('ends when the caller says so', async () => {
      const reason = new Error('The page was left')
      for (const trouble of ['silence', { status: 503, headers: { 'retry-after': '20' } }] as const) {
        const { client, requests } = await behind([trouble])
        const controller = new AbortController()
        const begin = performance.now()
        const call = client.listRegions({}, { signal: controller.signal })
        setTimeout(() => controller.abort(reason), 200)
        expect(await failureOf(call)).to.equal(reason)
        expect(performance.now() - begin).to.be.lessThan(5000)
        expect(requests).to.have.length(1)
      }
    })

    it('does not begin when the caller has left', async () => {
      const { client, requests } = await behind([])
      const failure = await failureOf(client.listRegions({}, { signal: AbortSignal.abort() }))
      expect(failure).to.include({ name: 'AbortError' })
      expect(requests).to.be.empty
    })
  })
})
