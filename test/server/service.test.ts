import { expect } from 'chai'
import { createServices } from '../../src/app.js'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { requestsOf } from '../../src/platform/http/rate-limit.js'
import { theEngine } from '../support/one-engine.js'
import { expectProblem } from '../support/problems.js'
import { type Service, serviceAt, theService } from '../support/service.js'
import { aService, configWithoutData, onTidyUp, quiet, shared } from '../support/shared.js'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

describe('the id of a request', () => {
  const lines: string[] = []
  const service = theService({}, lines)

  const idOf = async (given: string) =>
    (await service.get('/api/v1/health/live', { 'x-request-id': given })).headers['x-request-id']

  for (const given of ['12345678', 'a1b2.c3-d4_e5', 'x'.repeat(64)]) {
    it(`is that of the caller: ${given}`, async () => {
      expect(await idOf(given)).to.equal(given)
    })
  }

  for (const given of ['', '1234567', 'x'.repeat(65), 'two words', '{"level":60}', '<script>alert', 'ééééééééé']) {
    it(`is generated when that of the caller is invalid: ${given}`, async () => {
      expect(await idOf(given)).to.match(uuid)
    })
  }

  it('is generated when the caller sends none', async () => {
    expect((await service.get('/api/v1/health/live')).headers['x-request-id']).to.match(uuid)
  })

  it('is in the problem document', async () => {
    const { text } = await service.get('/api/v1/members/ZZ', { 'x-request-id': 'problem-1234' })
    expect(JSON.parse(text)).to.include({ id: 'problem-1234' })
  })

  it('is in the log with method, path and status', async () => {
    await service.get('/api/v1/members/ZZ?language=fr', { 'x-request-id': 'logged-1234' })
    const line = lines.map((one) => JSON.parse(one)).find(({ req }) => req.id === 'logged-1234')
    expect(line.req).to.deep.equal({ id: 'logged-1234', method: 'GET', path: '/api/v1/members/ZZ' })
    expect(line.res).to.deep.equal({ status: 404 })
  })
})

describe('the limit of requests', () => {
  // All services on one database count together.
  beforeEach(async () => {
    await (await theEngine()).database.memory.forget(requestsOf('127.0.0.1'))
  })

  const serviceWith = async (environment: NodeJS.ProcessEnv): Promise<Service> => {
    const address = await aService(await theEngine(), environment)
    return serviceAt(() => address)
  }
  const statuses = async (service: Service, times: number, headers: (time: number) => Record<string, string>) => {
    const found: number[] = []
    for (let time = 0; time < times; time++) found.push((await service.get('/api/v1/members/BF', headers(time))).status)
    return found
  }

  it('allows as many requests as configured', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    expect(await statuses(service, 5, () => ({}))).to.deep.equal([200, 200, 200, 429, 429])
  })

  it('answers the next one with a problem document', async () => {
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

  it('does not apply to health checks', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    await statuses(service, 4, () => ({}))
    expect((await service.get('/api/v1/health/live')).status).to.equal(200)
    expect((await service.get('/api/v1/health/ready')).status).to.equal(200)
  })

  it('does not count health checks', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    for (let time = 0; time < 5; time++) await service.get('/api/v1/health/live')
    expect((await service.get('/api/v1/members')).status).to.equal(200)
  })

  it('also applies to the OpenAPI document and its pages', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    await statuses(service, 3, () => ({}))
    for (const path of ['/api/openapi.json', '/api/docs/', '/api/docs/start.js']) {
      expectProblem(await service.get(path), 429)
    }
  })

  it('is off at 0', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '0' })
    expect(new Set(await statuses(service, 200, () => ({})))).to.deep.equal(new Set([200]))
  })

  const pretended = (time: number) => ({ 'x-forwarded-for': `192.0.2.${time}` })

  it('cannot be avoided with an invented address', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3' })
    expect(await statuses(service, 4, pretended)).to.deep.equal([200, 200, 200, 429])
  })

  it('counts each caller separately behind a trusted proxy', async () => {
    const service = await serviceWith({ RATE_LIMIT_PER_MINUTE: '3', TRUSTED_PROXIES: '1' })
    expect(await statuses(service, 4, pretended)).to.deep.equal([200, 200, 200, 200])
  })
})

describe('every answer', () => {
  const service = theService()

  for (const path of ['/api/v1/members', '/api/v1/members/ZZ', '/api/v1/health/live', '/api/docs', '/nothing']) {
    it(`has security headers: ${path}`, async () => {
      const { headers } = await service.get(path)
      expect(headers).to.include({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['content-security-policy']).to.include("default-src 'self'").and.include("object-src 'none'")
      expect(headers).to.have.any.keys('x-frame-options')
    })

    it(`does not name its framework: ${path}`, async () => {
      expect((await service.get(path)).headers).to.not.have.any.keys('x-powered-by', 'server')
    })
  }

  it('is compressed for callers that support it', async () => {
    const { headers } = await service.get('/api/v1/members', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).to.equal('gzip')
  })

  it('to a need is not cached', async () => {
    expect((await service.recommend({ text: 'queues' })).headers['cache-control']).to.equal('no-store')
  })

  it('that refuses a need is not cached', async () => {
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
      caseStudies: 248,
    })
  })

  it('reports the recall of the approximate index', async () => {
    const { ann } = await service.read<{ ann: { recallAt10: number } }>('/api/v1/health/ready')
    expect(ann.recallAt10).to.be.at.least(0.99)
  })

  it('is not cached', async () => {
    expect((await service.get('/api/v1/health/ready')).headers['cache-control']).to.equal('no-store')
  })

  describe('before every passage has its vector', () => {
    /** A service that has just started to embed the case studies, minutes before it is ready. */
    const aStartingService = async (): Promise<Service> => {
      const config = await configWithoutData()
      const { engine, close } = await createServices(config, { log: quiet, encoder: shared.encoder! })
      onTidyUp(close)
      const address = await aService(engine)
      return serviceAt(() => address)
    }

    it('is not ready, reports its progress, and is live', async () => {
      const starting = await aStartingService()
      const { status, text } = await starting.get('/api/v1/health/ready')
      expect(status).to.equal(503)
      expect(JSON.parse(text)).to.include({ failure: null, caseStudies: 248, ann: null })
      expect((await starting.get('/api/v1/health/live')).status).to.equal(200)
    })

    it('needs are answered from words alone, and answers report it', async () => {
      const { status, text } = await (await aStartingService()).recommend({ text: 'Lorries queue at our border' })
      expect(status).to.equal(200)
      expect(recommendation.parse(JSON.parse(text)).degraded).to.include('semantic')
    })
  })
})
