import { expect } from 'chai'
import { anonymous, type FactProposal, type Viewer } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const viewers = {
  anonymous,
  'the member itself': memberOfBF,
  'another member': memberOfGH,
  'a portal for the member': aViewer('portal', 'BF'),
  'a portal for another member': aViewer('portal', 'GH'),
  'a portal for nobody': aViewer('portal'),
  staff: curator,
  admin: administrator,
} satisfies Record<string, Viewer>
type Role = keyof typeof viewers
const roles = Object.keys(viewers) as Role[]

/** Defined here again, not taken from the product: a proposal is for its member and staff. */
const mayRead: readonly Role[] = ['the member itself', 'a portal for the member', 'staff', 'admin']
const isStaff: readonly Role[] = ['staff', 'admin']
const mayPropose: readonly Role[] = roles.filter((who) => who !== 'anonymous' && who !== 'a portal for nobody')

const at = '/technologies/biometrics'
const change = (text: string) => ({
  action: 'add',
  heading: 'trends',
  text: { en: text },
  source: { title: 'Zqtitle', url: 'https://example.org/zqsource' },
  note: 'zqnote',
})

describe('proposals for dossiers', function () {
  this.timeout(60_000)
  const lines: string[] = []
  const { ask, call } = needsService(lines)
  const propose = () => ask<FactProposal>(memberOfBF, 'POST', `${at}/fact-proposals`, change('zqfact'))
  const step = (by: Viewer, { id }: FactProposal, name: string) => {
    const body = name === 'reject' ? { reason: 'zqreason' } : undefined
    return call(by, 'POST', `/fact-proposals/${id}/${name}`, { headers: { 'if-match': '"1"' }, body })
  }

  for (const who of roles) {
    it(`are ${mayRead.includes(who) ? 'read' : 'not read'} by ${who}`, async () => {
      const { id } = await propose()
      const rejected = await propose()
      await step(curator, rejected, 'reject')
      const reads = [
        '/fact-proposals?limit=200',
        `/fact-proposals/${id}`,
        `/fact-proposals/${rejected.id}`,
        '/needs/export-of-member?memberCode=BF',
      ]
      const open = [at, `${at}/facts?limit=200`, `${at}/facts/history`, '/audit/export', '/catalogue/technologies']
      let found = false
      for (const path of reads) {
        const { text } = await call(viewers[who], 'GET', path)
        if (/zqfact|zqnote|zqreason|zqsource/.test(text)) found = true
      }
      expect(found).to.equal(mayRead.includes(who))
      for (const path of open) {
        const { text } = await call(viewers[who], 'GET', path)
        expect(text, path).to.not.match(/zqfact|zqnote|zqreason|zqsource/)
      }
    })
  }

  it('are the same as none to others', async () => {
    const { id } = await propose()
    const none = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    for (const who of roles.filter((one) => !mayRead.includes(one))) {
      const answers = await Promise.all([id, none].map((one) => call(viewers[who], 'GET', `/fact-proposals/${one}`)))
      const [given, missing] = answers.map(({ status, text }) => [
        status,
        text.replaceAll(/[0-9A-Z]{26}|"id":"[^"]+"/g, ''),
      ])
      expect(given, who).to.deep.equal(missing)
    }
  })

  for (const who of roles) {
    it(`are made and decided by ${who} as the role allows`, async () => {
      const viewer = viewers[who]
      // Where it would be accepted at once, one that cannot be is sent.
      const body = isStaff.includes(who) ? { ...change('zqfact'), text: {} } : change('zqfact')
      const { status } = await call(viewer, 'POST', `${at}/fact-proposals`, { body })
      const refused = who === 'anonymous' ? 401 : 403
      expect(status, 'propose').to.equal(mayPropose.includes(who) ? (isStaff.includes(who) ? 400 : 201) : refused)
      const proposal = await propose()
      const verify = await call(viewer, 'POST', `${at}/facts/fact-0000000000000000/verify`)
      expect(verify.status, 'verify').to.equal(isStaff.includes(who) ? 404 : refused)
      const hidden = who === 'anonymous' ? 401 : 404
      const withdrawn = await step(viewer, proposal, 'withdraw')
      const isOwn = mayRead.includes(who) && !isStaff.includes(who)
      expect(withdrawn.status, 'withdraw').to.equal(isOwn ? 200 : isStaff.includes(who) ? 403 : hidden)
      const other = await propose()
      expect((await step(viewer, other, 'reject')).status, 'reject').to.equal(isStaff.includes(who) ? 200 : refused)
      if (!isStaff.includes(who)) expect((await step(viewer, other, 'accept')).status, 'accept').to.equal(refused)
    })
  }

  it('are neither in the log nor in the audit, accepted or not', async () => {
    await step(curator, await propose(), 'accept')
    expect(lines.join('\n')).to.not.match(/zqfact|zqnote|zqreason|zqsource/)
    const { text } = await call(administrator, 'GET', '/audit/export')
    expect(text)
      .to.include('fact proposal')
      .and.include('dossier fact')
      .and.not.match(/zqfact|zqnote|zqreason|zqsource/)
  })

  it('are public only in what they say of the fact once they are accepted', async () => {
    const proposal = await ask<FactProposal>(memberOfBF, 'POST', `${at}/fact-proposals`, change('Zqaccepted'))
    expect((await step(curator, proposal, 'accept')).status).to.equal(200)
    for (const path of [at, `${at}/facts?limit=200`, `${at}/facts/history`]) {
      const { text } = await call(anonymous, 'GET', path)
      expect(text, path)
        .to.include('Zqaccepted')
        .and.not.match(/zqnote|member-BF|staff-of|"BF"/)
    }
  })
})
