import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect } from 'chai'
import type { Viewer } from '../../../src/domain/index.js'
import { anonymous } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { send } from '../../support/service.js'
import { headersOf, memberOfBF, memberOfGH } from '../../support/viewers.js'

type Structured = Record<string, never> & {
  readonly results: { id: string; title: string; url: string; caseStudy: { id: string; title: string } }[]
  readonly peers: { member: { code: string }; evidence: string[] }[]
  readonly fit: string
  readonly text: string
  readonly title: string
}

describe('the endpoint for AI assistants', function () {
  this.timeout(60_000)
  const service = needsService()

  const withClient = async <T>(viewer: Viewer, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ name: 'test', version: '1' })
    const requestInit = { headers: headersOf(viewer) }
    // The types of the library are not exact about optional properties.
    const transport = new StreamableHTTPClientTransport(new URL(`${service.address}/mcp`), { requestInit })
    await client.connect(transport as unknown as Parameters<Client['connect']>[0])
    try {
      return await work(client)
    } finally {
      await client.close()
    }
  }
  const call = (viewer: Viewer, name: string, given: Record<string, unknown>) =>
    withClient(viewer, async (client) => {
      const { isError, structuredContent, content } = await client.callTool({ name, arguments: given })
      const [first] = content as { text: string }[]
      return { isError: isError === true, data: structuredContent as Structured, text: first!.text }
    })

  it('lists its tools, which all only read and say what they answer', async () => {
    const { tools } = await withClient(anonymous, (client) => client.listTools())
    expect(tools.map(({ name }) => name)).to.have.members([
      'search',
      'fetch',
      'recommend_for_need',
      'find_peers',
      'technology_dossier',
    ])
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).to.include({ readOnlyHint: true })
      expect(outputSchema).to.include({ type: 'object' })
      expect(description).to.not.equal(undefined)
    }
  })

  it('finds documents, and reads those that it found', async () => {
    const found = await call(anonymous, 'search', { query: 'scanner', limit: 3 })
    expect(found.data.results).to.have.lengthOf(3)
    const { id, title, url } = found.data.results[0]!
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+\/en\/case-studies\//)
    const read = await call(anonymous, 'fetch', { id, language: 'fr' })
    expect(read.data.text).to.match(/^# .+\n\n- Réalisé par|^# /)
    expect(read.data.text).to.include('## Sources')
    expect(title).to.be.a('string')
    const dossier = await call(anonymous, 'technology_dossier', { id: 'blockchain' })
    expect(dossier.data.text).to.include('## Legal requirements')
    expect((await call(anonymous, 'fetch', { id: 'technologies/blockchain' })).data.text).to.equal(dossier.data.text)
  })

  it('recommends as the API does', async () => {
    const text = 'Our post cannot capture electronic advance data'
    const { data } = await call(anonymous, 'recommend_for_need', { text, member: 'BF', limit: 4 })
    const answer = await service.ask<{ fit: string; results: { caseStudy: { id: string } }[] }>(
      anonymous,
      'POST',
      '/recommendations',
      { text, memberCode: 'BF', limit: 4 },
    )
    expect(data.fit).to.equal(answer.fit)
    expect(data.results.map(({ caseStudy }) => caseStudy.id)).to.deep.equal(
      answer.results.map(({ caseStudy }) => `case-studies/${caseStudy.id}`),
    )
    const { data: found } = await call(anonymous, 'find_peers', { text, limit: 3 })
    expect(found.peers).to.have.lengthOf(3)
    expect(found.peers[0]!.evidence).to.not.be.empty
  })

  it('has the rights of its caller and no others', async () => {
    const need = await service.aNeed(memberOfBF, { title: 'Secret', description: 'Our scanners stand still' }, 'submit')
    expect((await call(memberOfBF, 'recommend_for_need', { needId: need.id })).isError).to.equal(false)
    for (const viewer of [anonymous, memberOfGH]) {
      const refused = await call(viewer, 'recommend_for_need', { needId: need.id })
      expect(refused.isError).to.equal(true)
      expect(refused.text).to.equal(`There is no need "${need.id}"`)
    }
  })

  it('tells an assistant what was wrong', async () => {
    for (const [name, given, why] of [
      ['recommend_for_need', {}, /needId is required/],
      ['recommend_for_need', { text: 'queues', member: 'ZZ' }, /values that do not exist/],
      ['fetch', { id: 'case-studies/no-such-case' }, /There is no case study/],
      ['technology_dossier', { id: 'no-such-technology' }, /There is no technology/],
      ['search', { query: '' }, /query/],
    ] as const) {
      const { isError, text } = await call(anonymous, name, given)
      expect(isError, name).to.equal(true)
      expect(text).to.match(why)
    }
  })

  it('takes messages only, of limited size', async () => {
    const path = '/mcp'
    expect((await send(service.address, { path })).status).to.equal(405)
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    const large = await send(service.address, { method: 'POST', path, headers, body: `"${'x'.repeat(200_000)}"` })
    expect(large.status).to.equal(413)
    const wrong = await send(service.address, { method: 'POST', path, headers, body: '{"jsonrpc": 7}' })
    expect(wrong.status).to.equal(400)
  })
})
