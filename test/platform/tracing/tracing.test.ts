import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { startTracing } from '../../../src/platform/tracing/index.js'
import { aKey, aPerson, theServiceWithPeople } from '../../support/people.js'
import { onTidyUp } from '../../support/shared.js'

interface SentSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly attributes: readonly { readonly key: string; readonly value: object }[]
  readonly status: { readonly code?: number; readonly message?: string }
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
}
interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: SentSpan['attributes'] }
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[]
  }[]
}

/** A receiver of OTLP over HTTP that keeps what it was sent. */
async function aReceiver(status = 200) {
  const requests: { path: string; headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      requests.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTidyUp(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  const resources = () => requests.flatMap(({ body }) => (JSON.parse(body) as Batch).resourceSpans)
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    resources,
    spans: () => resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  }
}

const usual = { headers: {}, serviceName: 'passerelle', share: 1 }

describe('traces', function () {
  this.timeout(60_000)
  const service = theServiceWithPeople()

  /** What is sent while some work is done. */
  async function sentDuring(work: () => Promise<unknown>, settings: Partial<typeof usual> = {}) {
    const receiver = await aReceiver()
    const close = await startTracing({ ...usual, ...settings, endpoint: receiver.endpoint }, '1.2.3', () => undefined)
    await work().finally(close)
    return receiver
  }
  const attributesOf = ({ attributes }: SentSpan) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0] as unknown]))
  const ask = (text: string, headers = {}) => service.recommend({ text, limit: 3, peers: 2 }, headers)

  it('are sent by OTLP over HTTP, as JSON, with a span for the request and each stage of an answer', async () => {
    const receiver = await sentDuring(() => ask('Trucks queue for three days at the river crossing'), {
      headers: { authorization: 'Bearer s3cret' },
    })
    expect(receiver.requests[0]).to.include({ path: '/v1/traces' })
    expect(receiver.requests[0]!.headers).to.include({
      'content-type': 'application/json',
      authorization: 'Bearer s3cret',
    })
    const [resource] = receiver.resources().map(({ resource }) => resource.attributes)
    expect(resource).to.deep.equal([
      { key: 'service.name', value: { stringValue: 'passerelle' } },
      { key: 'service.version', value: { stringValue: '1.2.3' } },
    ])
    const spans = receiver.spans()
    const request = spans.find(({ kind }) => kind === 2)!
    expect(request.name).to.equal('POST /api/v1/recommendations')
    expect(attributesOf(request)).to.deep.equal({
      'http.request.method': 'POST',
      'http.route': '/api/v1/recommendations',
      'http.response.status_code': 200,
    })
    const names = spans.map(({ name }) => name)
    expect(names).to.have.members([request.name, 'read', 'encode', 'rank', 'measure', 'candidates', 'explain'])
    const named = (name: string) => spans.find((one) => one.name === name)!
    for (const stage of ['read', 'encode', 'rank', 'measure', 'explain']) {
      expect(named(stage), stage).to.include({ traceId: request.traceId, parentSpanId: request.spanId })
    }
    expect(named('candidates').parentSpanId).to.equal(named('measure').spanId)
    const length = ({ startTimeUnixNano, endTimeUnixNano }: SentSpan) =>
      Number(BigInt(endTimeUnixNano) - BigInt(startTimeUnixNano)) / 1e6
    expect(length(named('encode')))
      .to.be.above(1)
      .and.below(length(request))
  })

  it('continue the trace of the caller, and only what it wants to be traced', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c'
    const parent = 'b7ad6b7169203331'
    const { spans } = await sentDuring(async () => {
      await service.get('/api/v1/regions', { traceparent: `00-${trace}-${parent}-01` })
      await service.get('/api/v1/technologies', { traceparent: `00-${trace.replace('0af', '1af')}-${parent}-00` })
      await service.get('/api/v1/process-areas', { traceparent: 'nonsense' })
    })
    const found = spans().filter(({ kind }) => kind === 2)
    expect(found.map(({ name }) => name)).to.have.members(['GET /api/v1/regions', 'GET /api/v1/process-areas'])
    expect(found.find(({ name }) => name.endsWith('regions'))).to.include({ traceId: trace, parentSpanId: parent })
    expect(found.find(({ name }) => name.endsWith('areas'))!.traceId)
      .to.match(/^[\da-f]{32}$/)
      .and.not.equal(trace)
  })

  it('hold no text, no member, no person and no address', async () => {
    const person = await aPerson(service.database, { name: 'Zqname', role: 'member', memberCode: 'BF' })
    const { key, apiKey } = await aKey(service.database, { role: 'member', memberCode: 'BF', label: 'Zqlabel' })
    const cookie = await service.signIn(person.id)
    const { spans, requests } = await sentDuring(async () => {
      await ask('Zqtext about parrots', { baggage: 'text=Zqbaggage', tracestate: 'zqvendor=zqstate' })
      const { text } = await service.as(key, 'POST', '/needs', {
        title: 'Zqtitle',
        description: 'Zqdescription: seized boats rot in the harbour before they are sold.',
        language: 'en',
      })
      const { id } = JSON.parse(text) as { id: string }
      await service.as(key, 'GET', `/needs/${id}?zqquery=zqvalue`)
      await service.get(`/en/needs/${id}`, { cookie })
      await service.get('/en/members/BF', { cookie })
      await service.get(`/en/zqpage/${id}`)
      await service.get(`/en/case-studies/zqstudy`)
      await service.send({ method: 'ZQMETHOD', path: '/zqpath' }).catch(() => undefined)
      await service.send({ method: 'PROPFIND', path: '/zqpath' })
      await service.send({
        method: 'POST',
        path: '/en/answer',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: 'text=Zqform+about+parrots',
      })
      await service.as(key, 'GET', '/members/BF/recommendations?zqmember=BF')
      await service.as(key, 'PATCH', `/people/${person.id}`, { name: 'Zqother' })
      // The identity is that of a person, and of a key that nobody made.
      await service.get(`/api/v1/people/${person.id}/export`, { authorization: 'Bearer zqkey' })
      return { id }
    })
    const all = requests.map(({ body }) => body).join('\n')
    expect(all).to.not.match(/zq/i)
    expect(all).to.not.include(person.id)
    expect(all).to.not.include(apiKey.id)
    expect(all).to.not.match(/\bBF\b|[0-9A-HJKMNP-TV-Z]{26}|127\.0\.0\.1/)
    const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)))
    expect([...keys]).to.have.members(['http.request.method', 'http.route', 'http.response.status_code'])
    const names = spans()
      .filter(({ kind }) => kind === 2)
      .map(({ name }) => name)
    expect(names).to.include.members([
      'POST /api/v1/needs',
      'GET /api/v1/needs/:id',
      'GET /:language/needs/:id',
      'POST /:language/answer',
      'GET',
      '_OTHER',
    ])
    for (const { status } of spans()) expect(status).to.not.have.property('message')
  })

  it('are of a share of the requests', async () => {
    const { spans } = await sentDuring(() => service.get('/api/v1/regions'), { share: 0 })
    expect(spans()).to.deep.equal([])
  })

  it('are lost when nobody takes them, which is said once and hinders nothing', async () => {
    const said: string[] = []
    const receiver = await aReceiver(400)
    const close = await startTracing({ ...usual, endpoint: receiver.endpoint }, '1', (reason) => said.push(reason))
    expect((await service.get('/api/v1/regions')).status).to.equal(200)
    await close()
    expect(said).to.have.lengthOf(1)
    expect((await service.get('/api/v1/regions')).status).to.equal(200)
  })

  it('do not keep the service from stopping when the receiver is away', async () => {
    const close = await startTracing({ ...usual, endpoint: 'http://127.0.0.1:1' }, '1', () => undefined)
    await service.get('/api/v1/regions')
    const begun = performance.now()
    await close()
    expect(performance.now() - begun).to.be.below(4_000)
  })

  it('are none without a receiver in the settings', async () => {
    const { requests } = await aReceiver()
    expect((await ask('Caravans cross the desert border at night')).status).to.equal(200)
    expect(requests).to.deep.equal([])
  })
})
