import { expect } from 'chai'
import { theService } from '../support/service.js'

describe('the log of requests', () => {
  const lines: string[] = []
  const service = theService({}, lines)
  const debug = 20
  const info = 30

  /** The level at which the request with an id was logged. */
  function levelOf(id: string): number | undefined {
    const found = lines
      .map((line) => JSON.parse(line) as { level: number; req?: { id: string } })
      .find(({ req }) => req?.id === id)
    return found?.level
  }

  it('mentions probes of health in passing only', async () => {
    for (const probe of ['live', 'ready']) {
      await service.get(`/api/v1/health/${probe}`, { 'x-request-id': `probe-${probe}` })
      expect(levelOf(`probe-${probe}`), probe).to.equal(debug)
    }
  })

  it('mentions everything else', async () => {
    await service.get('/api/v1/technologies', { 'x-request-id': 'a-list-of-things' })
    expect(levelOf('a-list-of-things')).to.equal(info)
  })
})
