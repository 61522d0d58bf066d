import { expect } from 'chai'
import { aKey, theServiceWithPeople } from '../support/people.js'
import { expectProblem } from '../support/problems.js'

describe('when the disk is full', () => {
  const service = theServiceWithPeople()
  let key: string
  // SQLite reports the same error for a file size limit as for a full disk.
  const limitPages = (sql: string) => service.database.transaction((queries) => queries.get(sql))
  const write = (label: string) => service.as(key, 'POST', '/keys', { label: label.padEnd(200, 'x'), role: 'staff' })
  beforeEach(async () => {
    key = (await aKey(service.database)).key
    await limitPages('PRAGMA max_page_count = 1')
  })
  afterEach(() => limitPages('PRAGMA max_page_count = 1000000'))

  async function fillUp(): Promise<Awaited<ReturnType<typeof write>>> {
    for (let time = 0; time < 500; time++) {
      const answer = await write('one more')
      if (answer.status !== 201) return answer
    }
    throw new Error('The file still grows')
  }

  it('a write is refused with a problem document', async () => {
    const answer = await fillUp()
    expectProblem(answer, 507)
    expect(JSON.parse(answer.text).code).to.equal('STORAGE_FULL')
  })

  it('reads and recommendations continue', async () => {
    await fillUp()
    expect((await service.as(key, 'GET', '/keys')).status).to.equal(200)
    const answer = await service.recommend({ text: 'Lorries queue for days at our border' })
    expect(JSON.parse(answer.text).degraded).to.deep.equal([])
  })

  it('nothing of the refused write is stored', async () => {
    await fillUp()
    const count = async () => (await service.database.get<{ n: number }>('SELECT COUNT(*) AS n FROM api_keys'))!.n
    const before = await count()
    await write('too much')
    expect(await count()).to.equal(before)
  })

  it('writes work again as soon as there is space', async () => {
    await fillUp()
    await limitPages('PRAGMA max_page_count = 1000000')
    expect((await write('there is space')).status).to.equal(201)
  })
})
