import { expect } from 'chai'
import { readConfig } from '../../src/config.js'
import { Encoder } from '../../src/embedding/index.js'
import { serviceAt } from '../support/service.js'
import { anEngine, aService, onTidyUp, shared } from '../support/shared.js'

describe('a service of which more is asked than it can do in time', function () {
  this.timeout(120_000)

  /** A service whose encoder reads nothing any more, and lets two texts wait for at most half a second. */
  async function aBusyService() {
    const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest, {
      maximumWaiting: 2,
      maximumWait: 500,
    })
    onTidyUp(() => encoder.close())
    const engine = await anEngine({ encoder })
    const address = await aService(engine)
    process.kill(encoder.pid!, 'SIGSTOP')
    // Under way for ever, before any request: which of several comes first is not known.
    encoder.encode('query: under way').catch(() => undefined)
    return serviceAt(() => address)
  }

  it('answers 503 and says when to come again, and still answers health and reads', async () => {
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
