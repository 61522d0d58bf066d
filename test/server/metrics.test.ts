import { expect } from 'chai'
import { anonymous, type Viewer } from '../../src/domain/index.js'
import { aKey, theServiceWithPeople } from '../support/people.js'
import { itOverSqlite } from '../support/postgres.js'
import { expectProblem } from '../support/problems.js'
import { theService } from '../support/service.js'

const staff: Viewer = { role: 'staff', id: 'pk_metrics', memberCode: null }
const member: Viewer = { role: 'member', id: 'pk_member', memberCode: 'BF' }

/** The value of a metric with these labels; 0 where it was never counted. */
function metric(text: string, name: string, labels: Readonly<Record<string, string>>): number {
  const line = text
    .split('\n')
    .find(
      (one) =>
        one.startsWith(name) && Object.entries(labels).every(([key, value]) => one.includes(`${key}="${value}"`)),
    )
  return line ? Number(line.split(' ').at(-1)) : 0
}

describe('metrics', () => {
  const service = theService({}, [], staff)
  const read = async () => (await service.get('/metrics')).text

  it('are in the format of Prometheus, with the state of the catalogue', async () => {
    const { status, headers, text } = await service.get('/metrics')
    expect(status).to.equal(200)
    expect(headers['content-type']).to.match(/^text\/plain; version=/)
    expect(headers['cache-control']).to.equal('no-store')
    expect(metric(text, 'passerelle_ready', {})).to.equal(1)
    expect(metric(text, 'passerelle_case_studies', {})).to.be.above(200)
    expect(metric(text, 'passerelle_encoder_waiting', {})).to.equal(0)
  })

  itOverSqlite('tell what is left on the disk, and what the database and the model take', async () => {
    expect((await service.recommend({ text: 'Barges on the lake hide cigarettes' })).status).to.equal(200)
    const text = await read()
    const [free, size] = [
      metric(text, 'passerelle_data_free_bytes', {}),
      metric(text, 'passerelle_data_size_bytes', {}),
    ]
    expect(free).to.be.above(0).and.below(size)
    expect(metric(text, 'passerelle_database_bytes', { file: 'database' })).to.be.above(1e6)
    expect(metric(text, 'passerelle_database_bytes', { file: 'log' })).to.be.at.least(0)
    expect(metric(text, 'passerelle_encoder_resident_memory_bytes', {})).to.be.within(1e8, 1e9)
  })

  it('count answers and what was remembered, and time stages and operations', async () => {
    const before = await read()
    const text = 'Seized parrots and tortoises die in our store before a vet has seen them'
    for (let time = 0; time < 3; time++) expect((await service.recommend({ text })).status).to.equal(200)
    const after = await read()
    const grown = (name: string, labels: Record<string, string>) =>
      metric(after, name, labels) - metric(before, name, labels)
    const answers = (language: string) =>
      ['strong', 'partial', 'none'].reduce((sum, fit) => sum + grown('passerelle_answers_total', { fit, language }), 0)
    expect(answers('en'), 'one was made, two were remembered').to.equal(1)
    expect(grown('passerelle_cache_reads_total', { cache: 'answers', outcome: 'hit' })).to.equal(2)
    expect(grown('passerelle_cache_reads_total', { cache: 'answers', outcome: 'miss' })).to.equal(1)
    expect(grown('passerelle_cache_reads_total', { cache: 'encodings', outcome: 'miss' })).to.equal(1)
    expect(grown('passerelle_answer_stage_seconds_count', { stage: 'rank' })).to.equal(1)
    expect(grown('passerelle_http_request_seconds_count', { operation: 'recommend', status: '200' })).to.equal(3)
  })

  it('hold no text, no member and no person', async () => {
    await service.recommend({ text: 'Zanzibar cloves smuggled by dhow', memberCode: 'TZ', language: 'is' })
    const labels = [...(await read()).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`)
    expect(labels.join(' ')).to.not.match(/zanzibar|dhow|=TZ|=is\b|pk_/i)
    const names = new Set(labels.map((one) => one.split('=')[0]))
    const known = [
      'fit',
      'language',
      'degraded',
      'stage',
      'cache',
      'outcome',
      'operation',
      'status',
      'le',
      'file',
      'route',
    ]
    expect([...names].filter((name) => !known.includes(name!))).to.have.members([
      'kind',
      'major',
      'minor',
      'patch',
      'space',
      'type',
      'version',
    ])
  })
})

describe('metrics of pages', () => {
  const service = theServiceWithPeople()

  it('are by the pattern of their address, never by the address', async () => {
    const { key } = await aKey(service.database, { role: 'staff' })
    const pages = async () => {
      const { text } = await service.get('/metrics', { authorization: `Bearer ${key}` })
      return text.split('\n').filter((line) => line.startsWith('passerelle_page_seconds'))
    }
    const count = async (route: string, status: number) =>
      metric((await pages()).join('\n'), 'passerelle_page_seconds_count', { route, status: `${status}` })
    const asked: [path: string, route: string, status: number][] = [
      ['/en', '/:language', 200],
      ['/fr/members/BF?zq=zq', '/:language/members/:code', 200],
      ['/es/case-studies/zqstudy', '/:language/case-studies/:id', 404],
      ['/en/needs/zqneed', '/:language/needs/:id', 404],
      ['/fr/embed', '/:language/embed', 200],
      ['/en/zqpage', 'other', 404],
      ['/zqpage', 'other', 404],
    ]
    const before = await Promise.all(asked.map(([, route, status]) => count(route, status)))
    for (const [path, , status] of asked) {
      expect((await service.get(path, { accept: 'text/html' })).status, path).to.equal(status)
    }
    const after = await Promise.all(asked.map(([, route, status]) => count(route, status)))
    expect(after.map((number, index) => number - before[index]!)).to.deep.equal([1, 1, 1, 1, 1, 2, 2])
    expect((await pages()).join('\n')).to.not.match(/zq|BF/)
  })
})

for (const [viewer, status] of [
  [anonymous, 401],
  [member, 403],
] as const) {
  describe('metrics', () => {
    const service = theService({}, [], viewer)

    it(`are not for ${viewer.role}`, async () => {
      expectProblem(await service.get('/metrics'), status)
    })
  })
}
