import path from 'node:path'
import { expect } from 'chai'
import type { Services } from '../../src/app.js'
import { readHead, verifyAudit } from '../../src/features/audit/index.js'
import { moveDatabase } from '../../src/platform/database/index.js'
import { aRequest } from '../support/builders.js'
import { needsService } from '../support/needs-service.js'
import { databaseUrlFor, describeOverPostgres, ensureEmptyDatabase } from '../support/postgres.js'
import { onTidyUp, openServices, recommendBy, temporaryFolder } from '../support/shared.js'
import { curator, memberOfBF } from '../support/viewers.js'

/** What a service knows and answers, without what differs from start to start. */
async function said({ database, engine }: Services) {
  const request = aRequest('Our post cannot capture electronic advance data', { limit: 5 })
  const { results } = await recommendBy(engine, request)
  return {
    needs: await database.selectFrom('needs').selectAll().orderBy('id').execute(),
    matches: await database.selectFrom('matches').selectAll().orderBy('needId').orderBy('caseStudyId').execute(),
    feedback: await database.selectFrom('feedback').selectAll().execute(),
    results: results.map(({ caseStudy, score }) => [caseStudy.id, score]),
  }
}

async function open(folder: string, url: string): Promise<Services> {
  const services = await openServices(folder, { environment: { DATABASE_URL: url } })
  await services.engine.whenReady()
  return services
}

describeOverPostgres('a service with needs and decisions that was moved', function () {
  this.timeout(180_000)
  const service = needsService()

  it('answers as before, from a file and from PostgreSQL again', async () => {
    const need = await service.aNeed(memberOfBF, { visibility: 'public' }, 'submit', 'review', 'publish')
    await service.aNeed(memberOfBF, {}, 'submit')
    const match = `/needs/${need.id}/matches/id-postal-advance-data`
    await service.ask(curator, 'PUT', match, { state: 'approved', position: 1, note: 'Zqnote' })
    await service.stop()

    const first = databaseUrlFor(path.dirname(service.file))
    const [folder, other] = [await temporaryFolder(), await temporaryFolder()]
    const places = [
      { folder: path.dirname(service.file), url: first },
      { folder, url: '' },
      { folder: other, url: databaseUrlFor(other) },
    ]
    await ensureEmptyDatabase(places[2]!.url)
    const all: unknown[] = []
    for (const [index, place] of places.entries()) {
      if (index > 0) await moveDatabase(placeOf(places[index - 1]!), placeOf(place), { verify: async () => undefined })
      const services = await open(place.folder, place.url)
      onTidyUp(() => services.close().catch(() => undefined))
      const { database } = services
      expect(await verifyAudit({ database }, await readHead(database))).to.include({ brokenAt: null, expected: 'met' })
      all.push(await said(services))
      await services.close()
    }
    const [before] = all as Awaited<ReturnType<typeof said>>[]
    expect(before!.needs).to.have.lengthOf(2)
    expect(before!.matches).to.not.be.empty
    expect(before!.results).to.have.lengthOf(5)
    expect(all).to.deep.equal([before, before, before])
  })
})

function placeOf({ folder, url }: { folder: string; url: string }) {
  return { file: path.join(folder, 'passerelle.db'), url: url === '' ? null : url }
}
