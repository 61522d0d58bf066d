import { expect } from 'chai'
import { createServices } from '../../src/app.js'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { theEngine } from '../support/one-engine.js'
import { expectProblem } from '../support/problems.js'
import { type Service, serviceAt, theService } from '../support/service.js'
import { aService, configFor, onTidyUp, quiet, shared, temporaryFolder } from '../support/shared.js'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

describe('the id of a request', () => {
  const lines: string[] = []
  const service = theService({}, lines)

  const idOf = async (given: string) =>
    (await service.get('/api/v1/health/live', { 'x-request-id': given })).headers['x-request-id']

  for (const given of ['12345678', 'a1b2.c3-d4_e5', 'x'.repeat(64)]) {
    it(`is taken over from the caller: ${given}`, async () => {
      expect(await idOf(given)).to.equal(given)
    })
  }

  for (const given of ['', '1234567', 'x'.repeat(65), 'two words', '{"level":60}', '<script>alert', 'ééééééééé']) {
    it(`is made where the caller's cannot be used: ${given}`, async () => {
      expect(await idOf(given)).to.match(uuid)
    })
  }

  it('is made where the caller gives none', async () => {
    expect((await service.get('/api/v1/health/live')).headers['x-request-id']).to.match(uuid)
  })

  it('stands in the problem too', async () => {
    const { text } = await service.get('/api/v1/members/ZZ', { 'x-request-id': 'problem-1234' })
    expect(JSON.parse(text)).to.include({ id: 'problem-1234' })
  })

  it('stands in the log with method, path and status', async () => {
    await service.get('/api/v1/members/ZZ?language=fr', { 'x-request-id': 'logged-1234' })
    const line = lines.map((one) => JSON.parse(one)).find(({ req }) => req.id === 'logged-1234')
    expect(line.req).to.deep.equal({ id: 'logged-1234', method: 'GET', path: '/api/v1/members/ZZ' })
    expect(line.res).to.deep.equal({ status: 404 })
  })
})

describe('the limit of requests', () => {
  const serviceWith = async (environment: NodeJS.ProcessEnv): Promise<Service> => {
    const address = await aService(await theEngine(), environment)
    return serviceAt(() => address)
  }
  const statuses = async (service: Service, times: number, headers: (time: number) => Record<string, string>) => {
    const found: number[] = []
    for (let time = 0; time < times; time++) found.push((await service.get('/api/v1/members/BF', headers(time))).status)
    return found
  }

  it('lets so many through as the setting says', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    expect(await statuses(service, 5, () => ({}))).to.deep.equal([200, 200, 200, 429, 429])
  })

  it('answers the next with a problem', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    await statuses(service, 3, () => ({}))
    expectProblem(await service.recommend({ text: 'queues' }), 429)
  })

  it('says when to try again', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    await statuses(service, 3, () => ({}))
    const seconds = Number((await service.get('/api/v1/members')).headers['retry-after'])
    expect(seconds).to.be.within(1, 60)
  })

  it('does not touch health', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    await statuses(service, 4, () => ({}))
    expect((await service.get('/api/v1/health/live')).status).to.equal(200)
    expect((await service.get('/api/v1/health/ready')).status).to.equal(200)
  })

  it('does not count health', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    for (let time = 0; time < 5; time++) await service.get('/api/v1/health/live')
    expect((await service.get('/api/v1/members')).status).to.equal(200)
  })

  it('holds for the OpenAPI document and its pages too', async () => {
    for (const path of ['/api/openapi.json', '/api/docs/', '/api/docs/start.js']) {
      const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
      await statuses(service, 3, () => ({}))
      expectProblem(await service.get(path), 429)
    }
  })

  it('is off at 0', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '0' })
    expect(new Set(await statuses(service, 200, () => ({})))).to.deep.equal(new Set([200]))
  })

  const pretended = (time: number) => ({ 'x-forwarded-for': `192.0.2.${time}` })

  it('is not evaded by an address that a caller makes up', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    expect(await statuses(service, 4, pretended)).to.deep.equal([200, 200, 200, 429])
  })

  it('counts each caller alone behind a proxy that is trusted', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3', TRUSTED_PROXIES: '1' })
    expect(await statuses(service, 4, pretended)).to.deep.equal([200, 200, 200, 200])
  })
})

describe('every answer', () => {
  const service = theService()

  for (const path of ['/api/v1/members', '/api/v1/members/ZZ', '/api/v1/health/live', '/api/docs', '/nothing']) {
    it(`keeps browsers careful: ${path}`, async () => {
      const { headers } = await service.get(path)
      expect(headers).to.include({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['content-security-policy']).to.include("default-src 'self'").and.include("object-src 'none'")
      expect(headers).to.have.any.keys('x-frame-options')
    })

    it(`does not say what it is made with: ${path}`, async () => {
      expect((await service.get(path)).headers).to.not.have.any.keys('x-powered-by', 'server')
    })
  }

  it('is packed for whoever can unpack it', async () => {
    const { headers } = await service.get('/api/v1/members', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).to.equal('gzip')
  })

  it('to a need is kept by nobody', async () => {
    expect((await service.recommend({ text: 'queues' })).headers['cache-control']).to.equal('no-store')
  })

  it('that refuses a need is kept by nobody', async () => {
    expect((await service.recommend({ text: 'queues', memberCode: 'ZZ' })).headers['cache-control']).to.equal(
      'no-store',
    )
  })
})

describe('health', () => {
  const service = theService()

  it('is live while the process runs', async () => {
    expect(await service.read('/api/v1/health/live')).to.deep.equal({ status: 'ok' })
  })

  it('is ready once recommendations are complete', async () => {
    expect(await service.read('/api/v1/health/ready')).to.include({
      status: 'ready',
      progress: null,
      failure: null,
      caseStudies: 181,
    })
  })

  it('says how well the approximate index finds what an exact search finds', async () => {
    const { ann } = await service.read<{ ann: { recallAt10: number } }>('/api/v1/health/ready')
    expect(ann.recallAt10).to.be.at.least(0.99)
  })

  it('is kept by nobody', async () => {
    expect((await service.get('/api/v1/health/ready')).headers['cache-control']).to.equal('no-store')
  })

  describe('before every passage has its vector', () => {
    /** A service that has just begun to read the case studies: minutes from being ready. */
    const aStartingService = async (): Promise<Service> => {
      const config = configFor(await temporaryFolder())
      const { engine, close } = await createServices(config, { log: quiet, encoder: shared.encoder! })
      onTidyUp(close)
      const address = await aService(engine)
      return serviceAt(() => address)
    }

    it('is not ready, says how far it is, and is live', async () => {
      const starting = await aStartingService()
      const { status, text } = await starting.get('/api/v1/health/ready')
      expect(status).to.equal(503)
      expect(JSON.parse(text)).to.include({ failure: null, caseStudies: 181, ann: null })
      expect((await starting.get('/api/v1/health/live')).status).to.equal(200)
    })

    it('leaves needs to be answered from words alone, and answers say so', async () => {
      const { status, text } = await (await aStartingService()).recommend({ text: 'Lorries queue at our border' })
      expect(status).to.equal(200)
      expect(recommendation.parse(JSON.parse(text)).degraded).to.include('semantic')
    })
  })
})
