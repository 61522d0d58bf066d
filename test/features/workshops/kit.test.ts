import { expect } from 'chai'
import JSZip from 'jszip'
import { chromiumFile } from '../../../scripts/chromium.js'
import {
  anonymous,
  type Need,
  type Viewer,
  type Workshop,
  type WorkshopContent,
  type WorkshopPlan,
  workshopContent,
} from '../../../src/domain/index.js'
import type { WorkshopKit } from '../../../src/features/workshops/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, headersOf, memberOfBF, memberOfGH } from '../../support/viewers.js'

const aPlan = { name: 'Regional workshop', startsOn: '2027-03-08', region: 'west-central-africa', languages: ['fr'] }
const queues = 'Lorries queue for days at our land border because every paper is checked by hand'
const memberOfSN = aViewer('member', 'SN')

describe('workshops', function () {
  this.timeout(120_000)
  const service = needsService([], chromiumFile ? { CHROMIUM: chromiumFile } : {})
  const { ask, call, aNeed } = service

  const plan = (changes: Partial<WorkshopPlan> = {}) =>
    ask<Workshop>(curator, 'POST', '/workshops', { ...aPlan, ...changes })
  const prepare = ({ id }: Workshop) => ask<Workshop>(curator, 'POST', `/workshops/${id}/prepare`)
  const share = ({ id }: Workshop, shared = true) =>
    ask<Workshop>(curator, 'PUT', `/workshops/${id}/shared`, { shared })
  const kitOf = (viewer: Viewer, { id }: Workshop, language = 'en') =>
    ask<WorkshopKit>(viewer, 'GET', `/workshops/${id}/kit?language=${language}`)
  const file = async (viewer: Viewer, { id }: Workshop, query: string) => {
    const address = `${service.address}/api/v1/workshops/${id}/file?${query}`
    const response = await fetch(address, { headers: headersOf(viewer) })
    expect(response.status).to.equal(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const saying = (title: string, visibility: Need['visibility'] = 'members') => ({
    title,
    description: `${title}. ${queues}.`,
    visibility,
  })

  describe('are planned', () => {
    it('for the members of a region that work in a language of it, unless others are named', async () => {
      const { participants } = await plan()
      expect(participants).to.include.members(['BF', 'SN', 'CI', 'GQ'])
      expect(participants).to.not.include.members(['GH', 'NG', 'FR'])
      expect((await plan({ participants: ['GH', 'FR'] })).participants).to.deep.equal(['GH', 'FR'])
      expect((await plan({ region: null })).participants).to.include.members(['BF', 'FR', 'CA'])
    })

    it('by staff alone, and only with what the catalogue knows', async () => {
      for (const viewer of [anonymous, memberOfBF, aViewer('portal', 'BF')]) {
        expect((await call(viewer, 'POST', '/workshops', { body: aPlan })).status).to.be.oneOf([401, 403])
      }
      const unknown = { ...aPlan, region: 'atlantis', participants: ['BF', 'ZZ'], technologies: ['crystal-ball'] }
      expect(expectProblem(await call(curator, 'POST', '/workshops', { body: unknown }), 400)).to.deep.equal([
        'region',
        'participants.1',
        'technologies.0',
      ])
    })

    it('again, by the version that was read; the kit stays as it was', async () => {
      const planned = await prepare(await plan())
      const path = `/workshops/${planned.id}`
      const { version, preparedAt } = planned
      const kept = Object.keys(workshopContent.shape) as (keyof WorkshopContent)[]
      const changed = { ...Object.fromEntries(kept.map((name) => [name, planned[name]])), participants: ['GH'] }
      const sent = (ifMatch: string) => call(curator, 'PUT', path, { body: changed, headers: { 'if-match': ifMatch } })
      expectProblem(await sent('"1"'), 412)
      expect((await sent(`"${version}"`)).status).to.equal(200)
      const after = await ask<Workshop>(curator, 'GET', path)
      expect(after.participants).to.deep.equal(['GH'])
      expect(after.preparedAt).to.equal(preparedAt)
      expect(Date.parse(after.changedAt)).to.be.at.least(Date.parse(preparedAt!))
    })
  })

  it('are known to staff, and once they are shared to the members that take part', async () => {
    const workshop = await plan()
    const paths = ['', '/kit', '/file?format=md'].map((path) => `/workshops/${workshop.id}${path}`)
    const seenBy = async (viewer: Viewer) => {
      const { items } = await ask<{ items: Workshop[] }>(viewer, 'GET', '/workshops?limit=200')
      return items.some(({ id }) => id === workshop.id)
    }
    expectProblem(await call(curator, 'PUT', `/workshops/${workshop.id}/shared`, { body: { shared: true } }), 409)
    await prepare(workshop)
    const outside = [anonymous, memberOfGH, aViewer('portal', 'GH'), aViewer('portal')]
    const inside = [memberOfBF, aViewer('portal', 'BF')]
    for (const viewer of [...outside, ...inside]) {
      for (const path of paths) expectProblem(await call(viewer, 'GET', path), 404)
      expect(await seenBy(viewer)).to.equal(false)
    }
    await share(workshop)
    for (const viewer of outside) {
      for (const path of paths) expectProblem(await call(viewer, 'GET', path), 404)
      expect(await seenBy(viewer)).to.equal(false)
    }
    for (const viewer of [...inside, curator, administrator]) {
      for (const path of paths) expect((await call(viewer, 'GET', path)).status).to.equal(200)
      expect(await seenBy(viewer)).to.equal(true)
    }
    expect((await ask<Workshop>(memberOfBF, 'GET', paths[0]!)).createdBy).to.equal(null)
    await share(workshop, false)
    expectProblem(await call(memberOfBF, 'GET', paths[0]!), 404)
    await ask(curator, 'DELETE', paths[0]!)
    expectProblem(await call(curator, 'GET', paths[0]!), 404)
  })

  it('have a kit from the catalogue alone, where nobody wrote a need', async () => {
    const workshop = await prepare(
      await plan({ region: 'europe', languages: ['en'], participants: ['NL', 'FR', 'IS'] }),
    )
    const { topics, agenda, groups, handouts } = await kitOf(curator, workshop)
    expect(topics.length).to.be.at.least(5)
    for (const { needs, technology, caseStudies, speakers } of topics) {
      expect(needs).to.deep.equal([])
      expect(technology).to.not.equal(null)
      expect(caseStudies).to.not.be.empty
      expect(speakers).to.not.be.empty
    }
    expect(agenda.filter(({ kind }) => kind === 'topic').length).to.equal(
      agenda.filter(({ topicId }) => topicId !== null).length,
    )
    expect(groups.flatMap(({ members }) => members.map(({ code }) => code))).to.have.members(['NL', 'FR', 'IS'])
    expect(handouts).to.not.be.empty
  })

  it('speak of the themes that were chosen', async () => {
    const { topics } = await kitOf(
      curator,
      await prepare(await plan({ technologies: ['drones-robots', 'biometrics'] })),
    )
    const ofTheme = topics.filter(({ technology }) => technology !== null)
    expect(ofTheme.map(({ technology }) => technology!.id)).to.have.members(['drones-robots', 'biometrics'])
  })

  describe('with needs of participants', () => {
    let workshop: Workshop
    const needs = new Map<string, Need>()

    before(async () => {
      const given: [Viewer, string, Need['visibility']][] = [
        [memberOfBF, 'zqpublic', 'public'],
        [memberOfSN, 'zqmembers', 'members'],
        [memberOfSN, 'zqprivate', 'private'],
        [memberOfGH, 'zqelsewhere', 'public'],
      ]
      for (const [by, title, visibility] of given)
        needs.set(title, await aNeed(by, saying(title, visibility), 'submit'))
      needs.set('zqdraft', await aNeed(memberOfBF, saying('zqdraft', 'public')))
      await service.engine.whenReady()
      workshop = await share(await prepare(await plan()))
    })

    it('show everybody the same: those that all participants may see', async () => {
      for (const viewer of [memberOfBF, memberOfSN, aViewer('portal', 'CI'), curator, administrator]) {
        const { text } = await call(viewer, 'GET', `/workshops/${workshop.id}/kit`)
        const markdown = String(await file(viewer, workshop, 'format=md'))
        for (const said of [text, markdown]) {
          expect(said).to.include('zqpublic').and.to.include('zqmembers')
          for (const hidden of ['zqprivate', 'zqelsewhere', 'zqdraft']) expect(said).to.not.include(hidden)
        }
      }
      const { participants } = await kitOf(curator, workshop)
      expect(participants.find(({ member }) => member.code === 'SN')!.needs).to.equal(1)
    })

    it('make one topic of the same problem, with who has solved it and who could speak', async () => {
      const { topics } = await kitOf(curator, workshop)
      const [first] = topics
      expect(first!.needs.map(({ title }) => title)).to.have.members(['zqpublic', 'zqmembers'])
      expect(first!.caseStudies).to.not.be.empty
      for (const { caseStudyId, member } of first!.speakers) {
        const study = service.engine.catalogue.caseStudies.get(caseStudyId)!
        expect(study.implementers.map((one) => one.member)).to.include(member.code)
      }
    })

    it('put those together who have the same problem', async () => {
      const { groups } = await kitOf(curator, workshop)
      const own = groups.find(({ members }) => members.some(({ code }) => code === 'BF'))!
      expect(own.members.map(({ code }) => code)).to.include('SN')
      expect(own.sharedTopics).to.have.length(1)
    })

    it('lose at once what its member withdraws, in the kit, in its files, in groups', async () => {
      const path = `/needs/${needs.get('zqpublic')!.id}`
      const { version } = await ask<Need>(memberOfBF, 'GET', path)
      const given = { body: { visibility: 'private' }, headers: { 'if-match': `"${version}"` } }
      expect((await call(memberOfBF, 'PATCH', path, given)).status).to.equal(200)
      for (const viewer of [memberOfBF, memberOfSN, curator]) {
        const { text } = await call(viewer, 'GET', `/workshops/${workshop.id}/kit`)
        expect(text).to.not.include('zqpublic')
        expect(String(await file(viewer, workshop, 'format=md'))).to.not.include('zqpublic')
      }
      const { groups } = await kitOf(curator, workshop)
      for (const { sharedTopics } of groups) expect(sharedTopics).to.deep.equal([])
    })

    it('become a file with a page for each handout, and a form', async () => {
      const { handouts } = await kitOf(curator, workshop)
      const zip = await JSZip.loadAsync(await file(memberOfBF, workshop, 'format=docx&language=fr'))
      const xml = await zip.file('word/document.xml')!.async('string')
      expect(xml).to.include('Fiches à distribuer').and.to.include('Quel problème voulez-vous résoudre ensuite')
      const breaks = xml.match(/<w:pageBreakBefore\/>/g) ?? []
      // One for each of six chapters, and one for each handout.
      expect(breaks.length).to.equal(6 + handouts.length)
    })

    it('prints', async function () {
      if (!chromiumFile) this.skip()
      const pdf = await file(memberOfBF, workshop, 'format=pdf&language=es')
      expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-')
    })
  })
})
