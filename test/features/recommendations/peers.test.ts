import { expect } from 'chai'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import type { RecommendationRequest } from '../../../src/features/recommendations/request.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const needs = {
  'seals and tracking': 'Cargo in transit leaks into our market; we want to track it with electronic seals',
  'postal data': 'Our post cannot capture electronic advance data',
  scanners: 'We want to scan every container and read the images with artificial intelligence',
}

async function ask(text: string, rest: Partial<Omit<RecommendationRequest, 'filters'>> = {}): Promise<Recommendation> {
  return recommendBy(await theEngine(), aRequest(text, { peers: 20, ...rest }))
}

describe('peers', function () {
  this.timeout(120_000)

  for (const [what, text] of Object.entries(needs)) {
    it(`for ${what} never contain the requesting member`, async () => {
      const { peers } = await ask(text)
      expect(peers, 'the test would prove nothing').to.not.deep.equal([])
      for (const { member } of peers) {
        const again = await ask(text, { memberCode: member.code })
        expect(again.peers.map((peer) => peer.member.code)).to.not.include(member.code)
      }
    })

    it(`for ${what} are lead or partner in every case study that is their evidence`, async () => {
      const { caseStudies } = (await theEngine()).catalogue
      const { peers } = await ask(text)
      for (const { member, evidence } of peers) {
        expect(evidence).to.not.deep.equal([])
        for (const { caseStudyId } of evidence) {
          const roles = caseStudies.get(caseStudyId!)!.implementers
          const role = roles.find((one) => one.member === member.code)?.role
          expect(role, `${member.code} in ${caseStudyId}`).to.be.oneOf(['lead', 'partner'])
        }
      }
    })
  }

  it('are listed once each', async () => {
    const codes = (await ask(needs.scanners)).peers.map(({ member }) => member.code)
    expect(new Set(codes).size).to.equal(codes.length)
  })

  it('have a contact', async () => {
    for (const { contact } of (await ask(needs.scanners)).peers) expect(contact!.url).to.match(/^https:\/\//)
  })

  it('are at most as many as requested', async () => {
    expect((await ask(needs.scanners, { peers: 3 })).peers).to.have.lengthOf(3)
    expect((await ask(needs.scanners, { peers: 0 })).peers).to.deep.equal([])
  })

  it('do not depend on how many case studies are shown', async () => {
    const [one, many] = [await ask(needs.scanners, { limit: 1 }), await ask(needs.scanners, { limit: 50 })]
    expect(one.peers).to.deep.equal(many.peers)
  })

  it('show what they have in common with the requesting member', async () => {
    const { peers } = await ask(needs['seals and tracking'], { memberCode: 'BJ' })
    const togo = peers.find(({ member }) => member.code === 'TG')
    expect(togo?.context.map(({ name }) => name)).to.include.members(['neighbour', 'sameRegion', 'sameLanguage'])
  })

  it('show nothing in common without a requesting member', async () => {
    const { peers } = await ask(needs.scanners)
    for (const { context } of peers) expect(context).to.deep.equal([])
  })

  it('are chosen from case studies that pass the filters', async () => {
    const engine = await theEngine()
    const request = aRequest(needs.scanners, { peers: 20, filters: { regions: ['europe'] } })
    const { peers } = await recommendBy(engine, request)
    for (const { evidence } of peers) {
      for (const { caseStudyId } of evidence) {
        const doers = engine.catalogue.caseStudies.get(caseStudyId!)!.implementers
        const regions = doers.map(({ member }) => engine.catalogue.members.get(member)!.region)
        expect(regions).to.include('europe')
      }
    }
  })
})

describe('case studies of the requesting member', function () {
  this.timeout(120_000)

  it('are included, in the same order', async () => {
    const ids = ({ results }: Recommendation) => results.map(({ caseStudy }) => caseStudy.id)
    const text = needs['postal data']
    expect(ids(await ask(text, { memberCode: 'ID', limit: 20 }))).to.deep.equal(ids(await ask(text, { limit: 20 })))
  })

  it('are marked, and only they', async () => {
    const { results } = await ask(needs['postal data'], { memberCode: 'ID', limit: 50 })
    for (const { own, caseStudy } of results) {
      const doers = caseStudy.implementers.filter(({ role }) => role !== 'supporter').map(({ code }) => code)
      expect(own, caseStudy.id).to.equal(doers.includes('ID'))
    }
    expect(results.some(({ own }) => own)).to.equal(true)
  })

  it('have a reason that says so', async () => {
    const { results } = await ask(needs['postal data'], { memberCode: 'ID' })
    const own = results.find((result) => result.own)
    expect(own?.why.reasons).to.include('A case study of the same administration')
  })
})
