import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { servicesOver } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { needDraft } from '../../src/domain/index.js'
import { transitionNeed } from '../../src/features/matches/index.js'
import { areSuggestionsPending, saveDraft } from '../../src/features/needs/index.js'
import { Encoder } from '../../src/platform/encoder/index.js'
import { aNeedContent } from '../support/needs.js'
import { aKey, theServiceWithPeople } from '../support/people.js'
import { serviceAt } from '../support/service.js'
import { anEngine, aService, onTidyUp, shared } from '../support/shared.js'
import { memberOfBF } from '../support/viewers.js'

describe('an overloaded service', function () {
  this.timeout(120_000)

  /** A service whose encoder has stopped reading, and that lets two texts wait for at most half a second. */
  async function aBusyService() {
    const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest, {
      maximumWaiting: 2,
      maximumWait: 500,
    })
    onTidyUp(() => encoder.close())
    const engine = await anEngine({ encoder })
    const address = await aService(engine)
    process.kill(encoder.pid!, 'SIGSTOP')
    // Running forever, before any request: which of several comes first is not defined.
    encoder.encode('query: under way').catch(() => undefined)
    return serviceAt(() => address)
  }

  it('answers 503 with the time to retry, and still answers health checks and reads', async () => {
    const service = await aBusyService()
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => service.recommend({ text })))
    for (const { status, headers, text } of answers) {
      expect(status).to.equal(503)
      expect(Number(headers['retry-after'])).to.be.at.least(1)
      expect(JSON.parse(text)).to.include({ code: 'OVERLOADED', status: 503 })
    }
    expect((await service.get('/api/v1/health/live')).status).to.equal(200)
    expect((await service.get('/api/v1/case-studies?limit=1')).status).to.equal(200)
    expect((await service.get('/api/v1/technologies')).status).to.equal(200)
  })
})

describe('suggestions that cannot be made because there is too much to do', function () {
  this.timeout(120_000)

  it('are made later, and are no error in the log', async () => {
    const logged: [level: string, message: string][] = []
    const log = {
      info: () => undefined,
      warn: (_fields: object, message: string) => void logged.push(['warn', message]),
      error: (_fields: object, message: string) => void logged.push(['error', message]),
    }
    const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest, { maximumWaiting: 0 })
    onTidyUp(() => encoder.close())
    const engine = await anEngine({ encoder, log })
    const services = servicesOver(engine)
    const { id } = await saveDraft(services, memberOfBF, needDraft.parse(aNeedContent()))
    process.kill(encoder.pid!, 'SIGSTOP')
    encoder.encode('query: under way').catch(() => undefined)
    await transitionNeed(services, memberOfBF, { id }, 'submit')
    expect(await areSuggestionsPending(engine.database, id)).to.equal(true)
    expect(logged).to.deep.include(['warn', 'suggestions could not be made; they will be tried again'])
    expect(logged.map(([level]) => level)).to.not.include('error')
  })
})

describe('a member, while an address sends many texts at once', function () {
  this.timeout(120_000)
  const service = theServiceWithPeople({ RATE_LIMIT_PER_MINUTE: '1000' })

  it('is answered before the address has a second answer', async () => {
    const { key } = await aKey(service.database, { role: 'member', memberCode: 'BF' })
    const encoder = shared.encoder!
    const order: string[] = []
    // Nothing is encoded before all texts wait: which of several requests arrives first is not defined.
    process.kill(encoder.pid!, 'SIGSTOP')
    const many = ['a', 'b', 'c', 'd'].map((text) => service.recommend({ text }).then(() => order.push('address')))
    const member = service.as(key, 'POST', '/recommendations', { text: 'parcels' }).then(() => order.push('member'))
    try {
      while (encoder.waiting < 4) await setTimeout(5)
    } finally {
      process.kill(encoder.pid!, 'SIGCONT')
    }
    await Promise.all([...many, member])
    expect(order.indexOf('member')).to.be.at.most(1)
  })

  it('has several of its own requests running at the same time', async () => {
    const { key } = await aKey(service.database, { role: 'member', memberCode: 'BF' })
    const texts = ['a', 'b', 'c', 'd', 'e', 'f']
    const answers = await Promise.all(texts.map((text) => service.as(key, 'POST', '/recommendations', { text })))
    expect(answers.map(({ status }) => status)).to.deep.equal(texts.map(() => 200))
  })
})
