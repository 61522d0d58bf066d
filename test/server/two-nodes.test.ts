import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { pino } from 'pino'
import type { Services } from '../../src/app.js'
import type { Need, Viewer } from '../../src/domain/index.js'
import { createApp } from '../../src/server/create-app.js'
import { aNeedContent } from '../support/needs.js'
import { describeOverPostgres } from '../support/postgres.js'
import { type Answer, send } from '../support/service.js'
import { configFor, quiet, servicesFrom, shared } from '../support/shared.js'
import { curator, headersOf, identifyByHeaders, memberOfBF, memberOfGH } from '../support/viewers.js'

interface Node {
  readonly services: Services
  call(viewer: Viewer, method: string, path: string, body?: object): Promise<Answer>
  close(): Promise<void>
}

describeOverPostgres('two nodes on one database', function () {
  this.timeout(120_000)
  let folder: string
  let nodes: [Node, Node]

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    nodes = [await startNode(), await startNode()]
  })

  after(async () => {
    for (const node of nodes) await node.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function startNode(): Promise<Node> {
    const config = configFor(folder)
    const services = await servicesFrom(config, { log: quiet, encoder: shared.encoder! })
    await services.engine.whenReady()
    services.engine.watch()
    const logger = pino({ level: 'silent' })
    const app = createApp({ services, config, logger, version: 'test', identify: identifyByHeaders })
    const server: Server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return {
      services,
      call: (viewer, method, where, body) =>
        send(address, {
          method,
          path: `/api/v1${where}`,
          headers: { ...headersOf(viewer), ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        }),
      async close() {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await services.close()
      },
    }
  }

  it('see the needs of each other at once, with the rights of each reader', async () => {
    const [one, other] = nodes
    const made = JSON.parse((await one.call(memberOfBF, 'POST', '/needs', aNeedContent())).text) as Need
    expect((await other.call(memberOfBF, 'GET', `/needs/${made.id}`)).status).to.equal(200)
    expect((await other.call(memberOfGH, 'GET', `/needs/${made.id}`)).status).to.equal(404)
    await other.call(memberOfBF, 'DELETE', `/needs/${made.id}`)
    expect((await one.call(memberOfBF, 'GET', `/needs/${made.id}`)).status).to.equal(404)
  })

  it('find what the other has changed in the catalogue', async () => {
    const [one, other] = nodes
    const source = { title: 'A source', url: 'https://example.org/' }
    const change = { action: 'add', heading: 'costs', text: { en: 'Zqtwo nodes' }, source }
    expect((await one.call(curator, 'POST', '/technologies/biometrics/fact-proposals', change)).status).to.equal(201)
    while (!(await other.call(curator, 'GET', '/technologies/biometrics')).text.includes('Zqtwo nodes')) {
      await setTimeout(5)
    }
  })

  it('write at the same time without losing anything, in one chain of the audit', async () => {
    const plan = { name: 'Workshop', startsOn: '2027-03-08', languages: ['en'], region: 'europe' }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => nodes[index % 2]!.call(curator, 'POST', '/workshops', plan)),
    )
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]))
    const { items } = JSON.parse((await nodes[0].call(curator, 'GET', '/workshops?limit=200')).text) as {
      items: object[]
    }
    expect(items).to.have.length(40)
    const admin: Viewer = { ...curator, role: 'admin' }
    const { brokenAt } = JSON.parse((await nodes[1].call(admin, 'GET', '/audit/verify')).text) as { brokenAt: unknown }
    expect(brokenAt).to.equal(null)
  })
})
