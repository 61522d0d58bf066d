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
import { tablesOf } from '../support/postgres.js'
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
  inside: /zqfeedback|zqmessage/i,
  advice: /zqnote|zqcomment/i,
  unpublished: /zqlater/i,
}
const anyCanary = /zq(title|description|infrastructure|history|feedback|message|note|comment|later)/i
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
    for (const side of [memberOfBF, curator]) {
      await service.ask(side, 'POST', `${where}/messages`, { text: 'Zqmessage' })
    }
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

  type Answers = ReadonlyMap<EndpointCall, Answer>

  /** The content of an answer, without what differs from call to call; the id of the need is replaced. */
  function said({ status, headers, text }: Answer, id = nobodysId): string {
    const { date: _, etag, ...rest } = headers
    // The ETag is a hash of the body, which is compared itself and may contain the requested id.
    const compared = { ...rest, ...(status < 400 && !text.includes(id) && { etag }) }
    return `${status} ${JSON.stringify(compared)}\n${text.replaceAll(id, nobodysId)}`
  }

  /** A member's own export shows what was done, also deletions; so does the audit, to an administrator. */
  const tellsWhatWasDone = (who: Who, { path, remembers }: EndpointCall) =>
    path.startsWith('/needs/export-of-member') || (remembers === true && who === 'admin')

  const calls = Object.entries(everyCall).flatMap(([endpoint, ways]) => ways.map((call) => ({ endpoint, call })))

  /** The answers while there is no need: of every call, or of those alone that are given. */
  async function worldWithout(who: Who, asked = (_: EndpointCall) => true, id = nobodysId): Promise<Answers> {
    const answers = new Map<EndpointCall, Answer>()
    for (const { endpoint, call } of calls) {
      if (call.makes === undefined && asked(call)) answers.set(call, await run(who, endpoint, aboutNeed(call, id)))
    }
    return answers
  }

  /** The answers to each viewer before the first need: whatever equals one of them shows no need. */
  const firstWorlds = new Map<Who, Answers>()
  async function worldBefore(who: Who): Promise<Answers> {
    const first = firstWorlds.get(who) ?? (await worldWithout(who))
    if (!firstWorlds.has(who)) {
      for (const [call, answer] of first) expect(textOf(withoutEcho(answer, call)), call.path).to.not.match(anyCanary)
      firstWorlds.set(who, first)
    }
    // What tells of earlier actions is different each time.
    return new Map([...first, ...(await worldWithout(who, (call) => tellsWhatWasDone(who, call)))])
  }

  /** After a need was deleted, every call answers as before it was created, also one that names it. */
  async function expectNoTrace(who: Who, { id }: Need): Promise<void> {
    const before = firstWorlds.get(who)!
    const after = await worldWithout(who, (call) => !tellsWhatWasDone(who, call), id)
    expect(after.size).to.be.greaterThan(100)
    for (const [call, answer] of after) {
      expect(said(answer, id), `${who}: ${call.path} once it is deleted`).to.equal(said(before.get(call)!))
    }
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

  const textOf = ({ headers, text }: Answer) => `${JSON.stringify(headers)}\n${text}`

  /**
   * Makes every call as a viewer while needs exist that this viewer sees, or that are all hidden from this viewer: what
   * names a need once for each of them, all else once.
   */
  async function lookFor(needs: readonly Need[], who: Who, without: Answers): Promise<void> {
    expect(needs).to.not.be.empty
    const hidden = needs.filter(({ visibility, status }) => !sees(who, visibility, status))
    const forbidden = (Object.keys(canaries) as (keyof typeof canaries)[]).filter((kind) =>
      needs.some(({ visibility, status }) => !mayRead(who, kind, visibility, status)),
    )
    for (const { endpoint, call } of calls) {
      const where = `${who}: ${endpoint} ${JSON.stringify(call)}`
      const before = without.get(call)
      for (const need of namesNeed(call) ? needs : needs.slice(0, 1)) {
        const answer = await run(who, endpoint, aboutNeed(call, need.id))
        expect(answer.status, where).to.be.below(500)
        // A text from before the first need cannot say anything of one.
        const unchanged = answer.text === firstWorlds.get(who)!.get(call)?.text
        const shown = unchanged ? JSON.stringify(answer.headers) : textOf(withoutEcho(answer, call))
        for (const kind of forbidden) expect(shown, where).to.not.match(canaries[kind])
        if (!namesNeed(call) && !(call.remembers && who === 'admin')) {
          for (const { id } of hidden) expect(shown, where).to.not.include(id)
        }
        if (hidden.includes(need) && before && !(call.remembers && who === 'admin')) {
          expect(said(answer, need.id), `${where}, of a need ${need.visibility} and ${need.status}`).to.equal(
            said(before),
          )
        }
        if (call.makes !== undefined) await takeAway(who, call.makes, answer)
      }
    }
    cells += needs.length * Object.keys(everyCall).length
  }

  let cells = 0
  const states = needVisibility.options.flatMap((visibility) =>
    needStatus.options.map((status) => [visibility, status] as const),
  )
  const everybody = Object.keys(viewers) as Who[]

  /**
   * All needs that are hidden from a viewer exist at once: an answer that is the same as without any of them shows none
   * of them.
   */
  for (const who of everybody) {
    const hidden = states.filter(([visibility, status]) => !sees(who, visibility, status))
    if (isOwn(who)) continue
    it(`of ${hidden.length} needs that are hidden from ${who} is respected at every endpoint`, async () => {
      const before = await worldBefore(who)
      const needs: Need[] = []
      try {
        for (const [visibility, status] of hidden) needs.push(await aNeedWith(visibility, status))
        await lookFor(needs, who, before)
        for (const need of needs) {
          const left = await service.ask<Need>(memberOfBF, 'GET', `/needs/${need.id}`)
          expect(left, `${who} changed nothing`).to.deep.equal(need)
        }
      } finally {
        for (const { id } of needs) await service.call(memberOfBF, 'DELETE', `/needs/${id}`)
      }
      await expectNoTrace(who, needs[0]!)
    })
  }

  /**
   * Each viewer looks for traces once for each visibility, after a need in another status than other viewers. What stays
   * of any need would be found by the next who looks.
   */
  function looksForTraces(who: Who, visibility: NeedVisibility, status: NeedStatus): boolean {
    const seen = needStatus.options.filter((one) => sees(who, visibility, one))
    return status === seen[(everybody.indexOf(who) + needVisibility.options.indexOf(visibility)) % seen.length]
  }

  for (const [visibility, status] of states) {
    it(`of a need that is ${visibility} and ${status} is respected for everybody who sees it at every endpoint`, async () => {
      const seeing = everybody.filter((who) => sees(who, visibility, status))
      expect(seeing).to.include('a member, its own')
      for (const who of seeing) {
        const before = await worldBefore(who)
        const need = await aNeedWith(visibility, status)
        try {
          await lookFor([need], who, before)
        } finally {
          await service.call(memberOfBF, 'DELETE', `/needs/${need.id}`)
        }
        if (looksForTraces(who, visibility, status)) await expectNoTrace(who, need)
      }
    })
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
    expect(await texts('another member', 'post /recommendations')).to.include('Had a similar need and adopted')
    expect(await texts('a member, its own', 'get /needs/{id}/matches'))
      .to.match(/zqnote/i)
      .and.to.match(/zqcomment/i)
    expect(await texts('a member, its own', 'get /needs/{id}/feedback')).to.match(/zqfeedback/i)
    for (const who of ['a member, its own', 'staff', 'admin'] as const) {
      expect(await texts(who, 'get /needs/{id}/messages'), who).to.match(/zqmessage/i)
    }
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
    for (const name of await tablesOf(database)) {
      const rows = await database.all<object>(`SELECT * FROM "${name}"`)
      expect(
        rows.filter((row) => anyCanary.test(JSON.stringify(row))),
        name,
      ).to.deep.equal([])
    }
  })

  after(() => {
    process.stdout.write(
      `      ${cells} cells: ${everybody.length} viewers, ${needVisibility.options.length} visibilities, ${needStatus.options.length} statuses, ${Object.keys(everyCall).length} endpoints\n`,
    )
  })
})
