import { expect } from 'chai'
import type { AuditEntry } from '../../../src/features/audit/index.js'
import { isUnderWay, readRefitRun, startRefit } from '../../../src/features/learning/index.js'
import { needsService } from '../../support/needs-service.js'
import { administrator, curator } from '../../support/viewers.js'

describe('a refit that is started at the desk', function () {
  this.timeout(60_000)
  const service = needsService()

  it('is under way until it has ended, one at a time, and is in the audit', async () => {
    const { engine } = service
    let stop = (_: number | null) => {}
    const run = () =>
      new Promise<number | null>((resolve) => {
        stop = resolve
      })
    const { ended } = await startRefit(engine, administrator, run)
    expect(isUnderWay(await readRefitRun(engine))).to.equal(true)
    const second = await startRefit(engine, administrator, run).catch((error: { code: string }) => error.code)
    expect(second).to.equal('REFIT_UNDER_WAY')
    stop(1)
    await ended
    const last = await readRefitRun(engine)
    expect(isUnderWay(last)).to.equal(false)
    expect(last, 'without a result').to.include({ number: null })
    const { items } = await service.ask<{ items: AuditEntry[] }>(administrator, 'GET', '/audit?entity=ranking')
    expect(items.map(({ action }) => action)).to.deep.equal(['refit started'])
  })

  it('has ended where it could not be started', async () => {
    const { ended } = await startRefit(service.engine, administrator, () => Promise.reject(new Error('no process')))
    await ended
    expect(isUnderWay(await readRefitRun(service.engine))).to.equal(false)
  })

  it('is for administrators', async () => {
    const refused = await startRefit(service.engine, curator, async () => 0).catch(
      (error: { code: string }) => error.code,
    )
    expect(refused).to.equal('NOT_ALLOWED')
  })

  it('counts as ended after an hour: its service was stopped', () => {
    const startedAt = '2026-01-01T10:00:00.000Z'
    const run = { startedAt, endedAt: null, number: null }
    expect(isUnderWay(run, Date.parse(startedAt) + 60_000)).to.equal(true)
    expect(isUnderWay(run, Date.parse(startedAt) + 3_600_000)).to.equal(false)
  })
})
