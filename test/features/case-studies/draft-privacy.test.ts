import { expect } from 'chai'
import { anonymous, type CaseDraft, type CaseDraftStatus, type Viewer } from '../../../src/domain/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { aboutNeed, type EndpointCall, everyCall } from '../../support/every-call.js'
import { needsService } from '../../support/needs-service.js'
import { tablesOf } from '../../support/postgres.js'
import type { Answer } from '../../support/service.js'
import { aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

/** Those who may know nothing of a draft of Burkina Faso. */
const outside: Readonly<Record<string, Viewer>> = {
  anonymous,
  'another member': memberOfGH,
  'a portal for another member': aViewer('portal', 'GH'),
  'a portal for nobody': aViewer('portal'),
}
const nobodysId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
/** Words that stand nowhere but in the draft. */
const canary = /zqcase(title|problem|solution|tag)/i

describe('a draft of a case study is not to be found', function () {
  this.timeout(300_000)
  const lines: string[] = []
  const service = needsService(lines)
  const drafts = '/case-study-drafts'
  const words = { title: 'Zqcasetitle: parcels', problem: 'Zqcaseproblem', solution: 'Zqcasesolution: advance data.' }
  const content = aCaseContent({ id: 'bf-parcels-of-a-draft', en: words, tags: ['zqcasetag'] })
  const any = { headers: { 'if-match': '*' } }

  const run = (viewer: Viewer, endpoint: string, { path, body, headers = {} }: EndpointCall) =>
    service.call(viewer, endpoint.split(' ')[0]!.toUpperCase(), path, {
      body,
      headers: { 'x-request-id': 'always-the-same', ...headers },
    })

  const calls = () =>
    Object.entries(everyCall).flatMap(([endpoint, ways]) =>
      ways.filter(({ makes }) => makes === undefined).map((call) => ({ endpoint, call })),
    )

  /** All that an answer says, but for what differs from call to call; one id looks like another. */
  function said({ status, headers, text }: Answer, id: string): string {
    const { date: _, etag, ...rest } = headers
    const body = text.replaceAll(id, nobodysId)
    return JSON.stringify({ status, headers: { ...rest, ...(status < 400 && !text.includes(id) && { etag }) }, body })
  }

  /** What everything answers when it is asked about an id. */
  async function world(viewer: Viewer, id: string): Promise<string[]> {
    const answers = []
    for (const { endpoint, call } of calls()) answers.push(said(await run(viewer, endpoint, aboutNeed(call, id)), id))
    return answers
  }

  async function aDraft(status: CaseDraftStatus): Promise<CaseDraft> {
    const draft = await service.ask<CaseDraft>(memberOfBF, 'POST', drafts, content)
    if (status === 'in-review') await service.call(memberOfBF, 'POST', `${drafts}/${draft.id}/submit`, any)
    return draft
  }

  for (const status of ['draft', 'in-review'] as const) {
    for (const [who, viewer] of Object.entries(outside)) {
      it(`by ${who} while it is ${status}`, async () => {
        const without = await world(viewer, nobodysId)
        const draft = await aDraft(status)
        const before = await service.ask<CaseDraft>(memberOfBF, 'GET', `${drafts}/${draft.id}`)
        const there = await world(viewer, draft.id)
        for (const [index, { endpoint, call }] of calls().entries()) {
          const where = `${endpoint} ${JSON.stringify(call)}`
          expect(there[index], where).to.not.match(canary)
          expect(there[index], where).to.equal(without[index])
        }
        const left = await service.ask<CaseDraft>(memberOfBF, 'GET', `${drafts}/${draft.id}`)
        expect(left, 'nothing was changed').to.deep.equal(before)
        await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
      })
    }
  }

  it('by its revision of what is published, nor in that', async () => {
    const draft = await aDraft('in-review')
    const open = await service.call(curator, 'POST', `${drafts}/${draft.id}/publish`, any)
    const { id } = (JSON.parse(open.text) as { caseStudy: { id: string } }).caseStudy
    const revision = await service.ask<CaseDraft>(memberOfBF, 'POST', `/case-studies/${id}/revisions`)
    const body = aCaseContent({ en: { ...words, lessons: 'Zqcaselesson' } })
    await service.call(memberOfBF, 'PUT', `${drafts}/${revision.id}`, { body, ...any })
    for (const viewer of Object.values(outside)) {
      for (const { endpoint, call } of calls()) {
        const { text } = await run(viewer, endpoint, aboutNeed(call, revision.id))
        expect(text, endpoint).to.not.match(/zqcaselesson/i)
      }
      const history = await service.call(viewer, 'GET', `/case-studies/${id}/history`)
      expect(history.text)
        .to.match(/zqcasetitle/i)
        .and.to.not.match(/zqcaselesson/i)
      expect(history.text).to.not.include(revision.id)
    }
    await service.ask(memberOfBF, 'DELETE', `${drafts}/${revision.id}`)
    await service.ask(curator, 'POST', `/case-studies/${id}/archive`)
  })

  it('in the log', () => {
    expect(lines.filter((line) => canary.test(line))).to.deep.equal([])
  })

  it('in the database once it is deleted', async () => {
    const draft = await service.ask<CaseDraft>(memberOfBF, 'POST', drafts, aCaseContent({ tags: ['zqgone'] }))
    await service.call(curator, 'GET', `${drafts}/${draft.id}/duplicates`)
    await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
    const { database } = service.engine
    for (const name of await tablesOf(database)) {
      const rows = await database.all<object>(`SELECT * FROM "${name}"`)
      expect(
        rows.filter((row) => JSON.stringify(row).includes('zqgone')),
        name,
      ).to.deep.equal([])
    }
  })
})
