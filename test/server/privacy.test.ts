import { expect } from 'chai'
import {
  anonymous,
  type Need,
  type NeedStatus,
  type NeedVisibility,
  needStatus,
  needVisibility,
  type TransitionName,
  type Viewer,
} from '../../src/domain/index.js'
import { aboutNeed, type EndpointCall, everyCall, namesNeed } from '../support/every-call.js'
import { needsService } from '../support/needs-service.js'
import { type Answer, send } from '../support/service.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../support/viewers.js'

const viewers = {
  anonymous,
  'a member, its own': memberOfBF,
  'another member': memberOfGH,
  'a portal for the own member': aViewer('portal', 'BF'),
  'a portal for another member': aViewer('portal', 'GH'),
  'a portal for nobody': aViewer('portal'),
  staff: curator,
  admin: administrator,
} as const satisfies Record<string, Viewer>
type Who = keyof typeof viewers

/** Defined here again, not taken from the product: who may see a need (product.md, section 4). */
function sees(who: Who, visibility: NeedVisibility, status: NeedStatus): boolean {
  if (isOwn(who)) return true
  if (status === 'draft') return false
  if (isStaff(who) || visibility === 'public') return true
  return visibility === 'members' && (who === 'another member' || who === 'a portal for another member')
}
const isOwn = (who: Who) => who === 'a member, its own' || who === 'a portal for the own member'
const isStaff = (who: Who) => who === 'staff' || who === 'admin'

/** Words that are only in the need, by the viewers who may read them. */
const canaries = {
  words: /zqtitle|zqdescription|zqinfrastructure/i,
  draft: /zqhistory/i,
  inside: /zqfeedback/i,
  advice: /zqnote|zqcomment/i,
  unpublished: /zqlater/i,
}
const anyCanary = /zq(title|description|infrastructure|history|feedback|note|comment|later)/i
function mayRead(who: Who, kind: keyof typeof canaries, visibility: NeedVisibility, status: NeedStatus): boolean {
  if (!sees(who, visibility, status)) return false
  if (kind === 'draft') return isOwn(who)
  if (kind === 'words' || isStaff(who)) return true
  if (!isOwn(who) || kind === 'unpublished') return false
  return kind === 'inside' || status === 'published' || status === 'closed'
}

const nobodysId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const approved = 'id-postal-advance-data'

describe('privacy', function () {
  this.timeout(900_000)
  const lines: string[] = []
  const service = needsService(lines)
  let documented: string[]

  before(async () => {
    const answer = await send(service.address, { path: '/api/openapi.json' })
    const { paths } = JSON.parse(answer.text) as { paths: Record<string, object> }
    documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replace('/api/v1', '')}`),
    )
    // Data for everybody, so that no list is empty anyway.
    await service.aNeed(aViewer('member', 'TG'), { visibility: 'public' }, 'submit', 'review', 'publish')
  })

  const run = (who: Who, endpoint: string, { path, body, headers = {} }: EndpointCall) =>
    service.call(viewers[who], endpoint.split(' ')[0]!.toUpperCase(), path, {
      body,
      headers: { 'x-request-id': 'always-the-same', ...headers },
    })

  /** A need with every kind of text attached, with a given final visibility and status. */
  async function aNeedWith(visibility: NeedVisibility, status: NeedStatus): Promise<Need> {
    const need = await service.aNeed(memberOfBF, {
      title: 'Zqhistory',
      description: 'Zqdescription: our post cannot capture electronic advance data about parcels that arrive.',
      constraints: { budget: 'under-100k', deadline: '2027-01-01', infrastructure: 'Zqinfrastructure' },
      processAreas: ['ecommerce-postal'],
      visibility,
    })
    const where = `/needs/${need.id}`
    const change = { body: { title: 'Zqtitle: parcels without data' }, headers: { 'if-match': '"1"' } }
    expect((await service.call(memberOfBF, 'PATCH', where, change)).status).to.equal(200)
    const step = (viewer: Viewer, transition: TransitionName) =>
      service.ask<Need>(viewer, 'POST', `${where}/transitions`, { transition })
    await step(memberOfBF, 'submit')
    const match = `${where}/matches/${approved}`
    await service.ask(curator, 'PUT', match, { state: 'approved', position: 3, note: 'Zqnote' })
    const [, other] = (
      await service.ask<{ items: { caseStudy: { id: string } }[] }>(curator, 'GET', `${where}/matches`)
    ).items.filter(({ caseStudy }) => caseStudy.id !== approved)
    const rejection = { state: 'rejected', reason: 'other', comment: 'Zqcomment' }
    await service.ask(curator, 'PUT', `${where}/matches/${other!.caseStudy.id}`, rejection)
    const said = { verdict: 'useful', outcome: 'adopted', year: 2025, note: 'Zqfeedback' }
    await service.ask(memberOfBF, 'PUT', `${match}/feedback`, said)
    if (status === 'draft') await step(memberOfBF, 'withdraw')
    if (['in-review', 'published', 'closed'].includes(status)) await step(curator, 'review')
    if (['published', 'closed'].includes(status)) {
      await step(curator, 'publish')
      // Later decisions are visible to staff only, until they publish again.
      await service.ask(curator, 'PUT', match, { state: 'approved', position: 1, note: 'Zqlater' })
    }
    if (status === 'closed') await step(memberOfBF, 'close')
    return service.ask<Need>(memberOfBF, 'GET', where)
  }

  /** The content of an answer, without what differs from call to call; ids are replaced. */
  function said({ status, headers, text }: Answer, id = nobodysId): string {
    const { date: _, etag, ...rest } = headers
    // The ETag is a hash of the body, which is compared itself and may contain the requested id.
    return JSON.stringify({
      status,
      headers: { ...rest, ...(status < 400 && !text.includes(id) && { etag }) },
      body: text.replaceAll(id, nobodysId),
    })
  }

  /** A member's own export shows what was done, also deletions; so does the audit, to an administrator. */
  const tellsWhatWasDone = (who: Who, { path, remembers }: EndpointCall) =>
    path.startsWith('/needs/export-of-member') || (remembers && who === 'admin')

  /**
   * The answers of every call while the need does not exist.
   * @param known earlier answers that are still valid, unless they report later actions
   */
  async function worldWithout(who: Who, known?: ReadonlyMap<EndpointCall, string>): Promise<Map<EndpointCall, string>> {
    const answers = new Map(known)
    for (const [endpoint, calls] of Object.entries(everyCall)) {
      for (const call of calls.filter(({ makes }) => makes === undefined)) {
        if (known && !tellsWhatWasDone(who, call)) continue
        answers.set(call, said(await run(who, endpoint, aboutNeed(call, nobodysId))))
      }
    }
    return answers
  }

  async function takeAway(who: Who, makes: string, answer: Answer): Promise<void> {
    if (answer.status !== 201) return
    const made = JSON.parse(answer.text) as { id?: string; items?: { id: string }[] }
    for (const id of made.items?.map((one) => one.id) ?? [made.id]) {
      await service.ask(viewers[who], 'DELETE', `${makes}${id}`)
    }
  }

  it('is tested for every endpoint of the OpenAPI document', () => {
    expect(Object.keys(everyCall)).to.have.members(documented)
  })

  /** An answer may quote the words of its own request. */
  function withoutEcho(answer: Answer, { body }: EndpointCall): Answer {
    const { text } = (body ?? {}) as { text?: unknown }
    return typeof text === 'string' ? { ...answer, text: answer.text.replaceAll(text, '') } : answer
  }

  /** Makes every call as a viewer while the need exists. */
  async function lookFor(need: Need, who: Who, without: ReadonlyMap<EndpointCall, string>): Promise<void> {
    const { visibility, status } = need
    for (const [endpoint, calls] of Object.entries(everyCall)) {
      for (const call of calls) {
        const where = `${who}: ${endpoint} ${JSON.stringify(call)}`
        const answer = await run(who, endpoint, aboutNeed(call, need.id))
        const whole = JSON.stringify(withoutEcho(answer, call))
        expect(answer.status, where).to.be.below(500)
        for (const kind of Object.keys(canaries) as (keyof typeof canaries)[]) {
          if (!mayRead(who, kind, visibility, status)) expect(whole, where).to.not.match(canaries[kind])
        }
        if (!sees(who, visibility, status) && !(call.remembers && who === 'admin')) {
          if (!namesNeed(call)) expect(whole, where).to.not.include(need.id)
          if (call.makes === undefined) expect(said(answer, need.id), where).to.equal(without.get(call))
        }
        if (call.makes !== undefined) await takeAway(who, call.makes, answer)
      }
      cells += 1
    }
  }

  /**
   * The answers to each viewer after the last need was deleted; they must be the same before the next one is created.
   */
  const worlds = new Map<Who, Map<EndpointCall, string>>()
  let cells = 0
  for (const visibility of needVisibility.options) {
    for (const status of needStatus.options) {
      it(`of a need that is ${visibility} and ${status} is respected for everybody at every endpoint`, async () => {
        for (const who of Object.keys(viewers) as Who[]) {
          const before = await worldWithout(who, worlds.get(who))
          const need = await aNeedWith(visibility, status)
          try {
            await lookFor(need, who, before)
            if (!sees(who, visibility, status)) {
              const left = await service.ask<Need>(memberOfBF, 'GET', `/needs/${need.id}`)
              expect(left, `${who} changed nothing`).to.deep.equal(need)
            }
          } finally {
            await service.call(memberOfBF, 'DELETE', `/needs/${need.id}`)
          }
          const after = await worldWithout(who)
          worlds.set(who, after)
          for (const [call, answer] of before) {
            if (tellsWhatWasDone(who, call)) continue
            expect(after.get(call), `${who}: ${call.path} once it is deleted`).to.equal(answer)
          }
        }
      })
    }
  }

  it('hides nothing from viewers with access', async () => {
    const need = await aNeedWith('members', 'published')
    const texts = async (who: Who, endpoint: string) => {
      const answers = []
      for (const call of everyCall[endpoint]!) answers.push((await run(who, endpoint, aboutNeed(call, need.id))).text)
      return answers.join()
    }
    for (const who of ['a member, its own', 'another member', 'staff', 'admin'] as const) {
      for (const endpoint of ['get /needs', 'get /needs/export', 'get /needs/{id}', 'post /needs/duplicates']) {
        expect(await texts(who, endpoint), `${who}: ${endpoint}`).to.match(/zqtitle/i)
      }
    }
    expect(await texts('another member', 'post /recommendations')).to.include('Had a need like yours and adopted')
    expect(await texts('a member, its own', 'get /needs/{id}/matches'))
      .to.match(/zqnote/i)
      .and.to.match(/zqcomment/i)
    expect(await texts('a member, its own', 'get /needs/{id}/feedback')).to.match(/zqfeedback/i)
    expect(await texts('a member, its own', 'get /needs/{id}/history')).to.match(/zqhistory/i)
    expect(await texts('staff', 'get /needs/{id}/matches')).to.match(/zqlater/i)
    const change = { body: { description: 'As it is now.' }, headers: { 'if-match': '*' } }
    expect((await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, change)).status).to.equal(200)
    expect(await texts('staff', 'get /needs/{id}/history'), 'what was submitted once').to.match(/zqdescription/i)
    expect(await texts('admin', 'get /needs/export-of-member')).to.match(/zqfeedback/i)
    await service.ask(memberOfBF, 'DELETE', `/needs/${need.id}`)
  })

  it('of its text is respected in the log', () => {
    expect(lines.length).to.be.greaterThan(1_000)
    expect(lines.filter((line) => anyCanary.test(line))).to.deep.equal([])
  })

  it('of its text is respected in the database after deletion', async () => {
    const { database } = service.engine
    const tables = await database.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    for (const { name } of tables) {
      const rows = await database.all<object>(`SELECT * FROM "${name}"`)
      expect(
        rows.filter((row) => anyCanary.test(JSON.stringify(row))),
        name,
      ).to.deep.equal([])
    }
  })

  after(() => {
    process.stdout.write(
      `      ${cells} cells: ${Object.keys(viewers).length} viewers, ${needVisibility.options.length} visibilities, ${needStatus.options.length} statuses, ${Object.keys(everyCall).length} endpoints\n`,
    )
  })
})
