import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import type { Need, Viewer } from '../../src/domain/index.js'
import { Uploads } from '../../src/web/desk/import/uploads.js'
import { aNeedContent } from '../support/needs.js'
import { type Node, startNode, until } from '../support/nodes.js'
import { describeOverPostgres } from '../support/postgres.js'
import { curator, memberOfBF, memberOfGH } from '../support/viewers.js'

describeOverPostgres('two nodes on one database', function () {
  this.timeout(300_000)
  let folder: string
  let nodes: [Node, Node]

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    nodes = [await startNode(folder), await startNode(folder)]
  })

  after(async () => {
    for (const node of nodes) await node.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('see the needs of each other at once, with the rights of each reader', async () => {
    const [one, other] = nodes
    const made = await one.ask<Need>(memberOfBF, 'POST', '/needs', aNeedContent())
    expect((await other.call(memberOfBF, 'GET', `/needs/${made.id}`)).status).to.equal(200)
    expect((await other.call(memberOfGH, 'GET', `/needs/${made.id}`)).status).to.equal(404)
    await other.call(memberOfBF, 'DELETE', `/needs/${made.id}`)
    expect((await one.call(memberOfBF, 'GET', `/needs/${made.id}`)).status).to.equal(404)
  })

  it('find what the other has changed in the catalogue', async () => {
    const [one, other] = nodes
    const source = { title: 'A source', url: 'https://example.org/' }
    const body = { action: 'add', heading: 'costs', text: { en: 'Zqtwo nodes' }, source }
    await one.ask(curator, 'POST', '/technologies/biometrics/fact-proposals', body)
    await until(async () => (await other.call(curator, 'GET', '/technologies/biometrics')).text.includes('Zqtwo nodes'))
  })

  it('write at the same time without losing anything, in one chain of the audit', async () => {
    const body = { name: 'Workshop', startsOn: '2027-03-08', languages: ['en'], region: 'europe' }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => nodes[index % 2]!.call(curator, 'POST', '/workshops', { body })),
    )
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]))
    const { items } = await nodes[0].ask<{ items: object[] }>(curator, 'GET', '/workshops?limit=200')
    expect(items).to.have.length(40)
    const admin: Viewer = { ...curator, role: 'admin' }
    const { brokenAt } = await nodes[1].ask<{ brokenAt: unknown }>(admin, 'GET', '/audit/verify')
    expect(brokenAt).to.equal(null)
  })

  it('carry out a request with an Idempotency-Key once, and give its answer again, until something is erased', async () => {
    const [one, other] = nodes
    const keyed = { body: aNeedContent({ title: 'Zqkeyed' }), headers: { 'idempotency-key': 'zqkey' } }
    const first = await one.call(memberOfBF, 'POST', '/needs', keyed)
    const again = await other.call(memberOfBF, 'POST', '/needs', keyed)
    expect([first.status, again.status]).to.deep.equal([201, 201])
    expect(again.text).to.equal(first.text)
    expect(again.headers).to.include({ 'idempotency-replayed': 'true', location: first.headers.location })
    const { id } = JSON.parse(first.text) as Need
    await one.call(memberOfBF, 'DELETE', `/needs/${id}`)
    const late = await other.call(memberOfBF, 'POST', '/needs', keyed)
    expect(late.status).to.equal(409)
    expect(late.text).to.not.include('Zqkeyed')
    const { database } = one.services
    const kept = await database.all('SELECT id FROM idempotency_keys WHERE answer IS NOT NULL')
    expect(kept).to.deep.equal([])
  })

  it('forget what was derived from erased data when the other erases, although nobody asks them', async () => {
    const [one, other] = nodes
    let forgotten = 0
    other.services.database.onErasure(() => (forgotten += 1))
    const { id } = await one.ask<Need>(memberOfBF, 'POST', '/needs', aNeedContent())
    await one.call(memberOfBF, 'DELETE', `/needs/${id}`)
    await until(() => forgotten === 1)
  })

  it('count the requests of a caller together', async () => {
    const limited = [
      await startNode(folder, { environment: { RATE_LIMIT_PER_MINUTE: '6' } }),
      await startNode(folder, { environment: { RATE_LIMIT_PER_MINUTE: '6' } }),
    ]
    try {
      const statuses: number[] = []
      for (let index = 0; index < 8; index++) {
        statuses.push((await limited[index % 2]!.call(memberOfBF, 'GET', '/members?limit=1')).status)
      }
      expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 200, 429, 429])
      expect((await limited[0]!.call(memberOfGH, 'GET', '/members?limit=1')).status, 'another caller').to.equal(200)
    } finally {
      for (const node of limited) await node.close()
    }
  })

  it('find the file that somebody is importing, whichever of them took it', async () => {
    const [one, other] = nodes.map(({ services }) => new Uploads(services.engine)) as [Uploads, Uploads]
    const content = Buffer.from('a,b\n1,2\n')
    const { id } = await one.keep('person_a', { kind: 'members', name: 'file.csv', content, format: 'csv' })
    const found = (await other.find('person_a', id))!
    expect(found).to.include({ kind: 'members', name: 'file.csv', format: 'csv' })
    expect(found.content.equals(content)).to.equal(true)
    await other.map('person_a', found, { a: 'code' })
    expect((await one.find('person_a', id))!.mapping).to.deep.equal({ a: 'code' })
    expect(await other.find('person_b', id), 'of another person').to.equal(undefined)
    await one.forget('person_a')
    expect(await other.find('person_a', id)).to.equal(undefined)
  })
})
