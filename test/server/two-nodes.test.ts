import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import type { Need, Viewer } from '../../src/domain/index.js'
import { aNeedContent } from '../support/needs.js'
import { type Node, startNode, until } from '../support/nodes.js'
import { describeOverPostgres } from '../support/postgres.js'
import { curator, memberOfBF, memberOfGH } from '../support/viewers.js'

describeOverPostgres('two nodes on one database', function () {
  this.timeout(120_000)
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
})
