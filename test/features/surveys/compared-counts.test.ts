import { expect } from 'chai'
import type { SurveyRound } from '../../../src/domain/index.js'
import { comparedCounts } from '../../../src/features/surveys/index.js'
import { needsService } from '../../support/needs-service.js'
import { curator } from '../../support/viewers.js'

describe('the counts beside answers of a member', function () {
  this.timeout(60_000)
  const service = needsService()

  it('are those of the last real round, or of invented ones beside invented answers', async () => {
    const real = await round('2024', { closed: true })
    const invented = await round('trial', { closed: true, simulated: true })
    const now = await round('2026')
    const trial = await round('another trial', { simulated: true })
    const beside = async (one: SurveyRound) => (await comparedCounts(service.engine, one))?.round.name
    expect(await beside(now), 'real answers').to.equal(real.name)
    expect(await beside(trial), 'invented answers').to.equal(invented.name)
    expect(await beside(invented), 'an invented round that is closed').to.equal(invented.name)
    expect(await beside(real), 'a real round that is closed').to.equal(real.name)
  })

  async function round(name: string, { closed = false, simulated = false } = {}): Promise<SurveyRound> {
    const opened = await service.ask<SurveyRound>(curator, 'POST', '/survey-rounds', { name, simulated })
    return closed ? service.ask<SurveyRound>(curator, 'POST', `/survey-rounds/${opened.id}/close`) : opened
  }
})
