import { expect } from 'chai'
import { aKey, theServiceWithPeople } from '../support/people.js'
import { describeOverPostgres, withoutDatabase } from '../support/postgres.js'
import { expectProblem } from '../support/problems.js'

describeOverPostgres('while the database cannot be reached', function () {
  // The first of a run prepares the database.
  this.timeout(120_000)
  const lines: string[] = []
  const service = theServiceWithPeople({}, lines)
  let key: string
  let name: string

  before(async () => {
    key = (await aKey(service.database)).key
    name = (await service.database.get<{ name: string }>('SELECT current_database() AS name'))!.name
  })

  const write = () => service.as(key, 'POST', '/keys', { label: 'another', role: 'staff' })

  it('the API answers 503 with the time to come again, and nothing of the reason', async () => {
    await withoutDatabase(name, async () => {
      for (const answer of [await service.as(key, 'GET', '/keys'), await write(), await service.get('/api/v1/needs')]) {
        expectProblem(answer, 503)
        expect(JSON.parse(answer.text).code).to.equal('STORAGE_UNAVAILABLE')
        expect(answer.headers['retry-after']).to.equal('5')
        expect(answer.text).to.not.include(name)
      }
    })
  })

  it('pages say so too', async () => {
    await withoutDatabase(name, async () => {
      const cookie = 'passerelle-session=abc'
      const { status, headers, text } = await service.get('/en/needs', { accept: 'text/html', cookie })
      expect(status).to.equal(503)
      expect(headers['retry-after']).to.equal('5')
      expect(text).to.include('<h1>')
    })
  })

  it('the process stays alive and ready, and the log has the reason', async () => {
    lines.length = 0
    await withoutDatabase(name, async () => {
      await write()
      expect((await service.get('/api/v1/health/live')).status).to.equal(200)
      expect((await service.get('/api/v1/health/ready')).status).to.equal(200)
    })
    expect(lines.join('')).to.include('"code":"55000"')
  })

  it('everything works again as soon as it can be', async () => {
    await withoutDatabase(name, async () => {
      expect((await write()).status).to.equal(503)
    })
    expect((await write()).status).to.equal(201)
    expect((await service.as(key, 'GET', '/keys')).status).to.equal(200)
  })
})
