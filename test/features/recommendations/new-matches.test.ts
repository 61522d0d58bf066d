import { expect } from 'chai'
import { servicesOver } from '../../../src/app.js'
import type { Need, Viewer } from '../../../src/domain/index.js'
import type { Engine } from '../../../src/engine/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { decideMatch, transitionNeed } from '../../../src/features/matches/index.js'
import { addDrafts, type NeedContext } from '../../../src/features/needs/index.js'
import { markSeen, newMatches } from '../../../src/features/recommendations/index.js'
import { aCaseStudy } from '../../support/builders.js'
import { countingEncoder } from '../../support/counting-encoder.js'
import { aNeedContent, edit, move } from '../../support/needs.js'
import { anEngine } from '../../support/shared.js'
import { curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

/** More than one call ranks. */
const many = 7

const study = (id: string, sentence: string) =>
  aCaseStudy({
    id,
    technologies: [],
    processAreas: [],
    implementers: [{ member: 'NE', role: 'lead' }],
    en: { title: sentence, problem: sentence, solution: sentence },
  })

async function put(engine: Engine, id: string, sentence: string): Promise<void> {
  await importCaseStudies(engine, [study(id, sentence)])
  await engine.refresh()
}

/** Looked-at needs of Burkina Faso before a new case study fits them, with a count of model calls. */
async function lookedAtNeeds() {
  const { encoder, asked } = countingEncoder()
  const engine = await anEngine({ encoder })
  const parts = servicesOver(engine)
  const contents = Array.from({ length: many }, (_, index) =>
    aNeedContent({ title: `Camel caravans lose their seals ${index}`, description: 'Seals fall off camels at night.' }),
  )
  for (const { id } of await addDrafts(engine.database, memberOfBF, 'BF', contents)) {
    await move(engine.database, memberOfBF, { id }, 'submit')
  }
  for (const need of await parts.needs.seenBy(memberOfBF)) await markSeen(need, memberOfBF, parts)
  await put(engine, 'ne-camel-seals', 'Seals that hold on camel caravans')
  /** The needs with new matches, and the number of rankings that were needed. */
  const poll = async (viewer: Viewer = memberOfBF, since: 'firstKnown' | 'lastKnown' = 'firstKnown') => {
    await parts.vectors.of(await parts.needs.seenBy(viewer))
    await parts.vectors.whenIdle()
    // Every ranking reads its need again.
    engine.snapshot.encodings.clear()
    const before = asked.live
    const found = await newMatches(parts, viewer, await parts.needs.seenBy(viewer), { since })
    return { news: found.map(({ need }) => need.title), ranked: asked.live - before }
  }
  return { engine, parts, poll }
}

const firstOf = async ({ needs }: NeedContext): Promise<Need> => (await needs.seenBy(memberOfBF))[0]!

describe('new matches', () => {
  it('of many needs are found in several calls, and not ranked again', async () => {
    const { poll } = await lookedAtNeeds()
    expect((await poll()).ranked).to.equal(5)
    const second = await poll()
    expect(second.ranked).to.equal(2)
    expect(second.news).to.have.lengthOf(many)
    expect(await poll()).to.deep.equal({ ...second, ranked: 0 })
    expect((await poll(memberOfBF, 'lastKnown')).ranked, 'the page has them of the feed').to.equal(0)
    expect(await poll(memberOfGH)).to.deep.equal({ news: [], ranked: 0 })
  })

  it('are ranked again for a changed need, and for all needs when the catalogue changed', async () => {
    const { engine, parts, poll } = await lookedAtNeeds()
    for (let time = 0; time < 2; time++) await poll()
    const { id } = await firstOf(parts)
    await edit(
      engine.database,
      memberOfBF,
      { id },
      {
        title: 'Bread goes stale',
        description: 'In an hour.',
      },
    )
    expect(await poll()).to.include({ ranked: 1 })
    expect((await poll()).news).to.not.include('Bread goes stale')
    await put(engine, 'ne-bread', 'Bread that stays fresh')
    expect((await poll()).ranked).to.equal(5)
    expect((await poll()).ranked).to.equal(2)
    expect((await poll()).ranked).to.equal(0)
  })

  it('are ranked again after a decision, as soon as the member may see it', async () => {
    const { engine, parts, poll } = await lookedAtNeeds()
    for (let time = 0; time < 2; time++) await poll()
    const { id, title } = await firstOf(parts)
    const rejected = {
      state: 'rejected',
      reason: 'other',
      comment: 'No camels there',
      note: 'Ask in Niger all the same.',
      position: null,
    } as const
    await move(engine.database, curator, { id }, 'review')
    expect((await poll()).ranked, 'it is another version').to.equal(1)
    await decideMatch(engine, curator, { needId: id, caseStudyId: 'ne-camel-seals' }, rejected)
    expect(await poll()).to.include({ ranked: 0 })
    expect((await poll()).news).to.include(title)
    const step = (transition: 'reopen' | 'review' | 'publish') => transitionNeed(parts, curator, { id }, transition)
    await step('publish')
    await poll()
    const { news } = await poll()
    expect(news).to.have.lengthOf(many - 1)
    expect(news).to.not.include(title)
    await decideMatch(
      engine,
      curator,
      { needId: id, caseStudyId: 'ne-camel-seals' },
      {
        ...rejected,
        state: 'approved',
        reason: null,
        comment: null,
      },
    )
    expect(await poll()).to.include({ ranked: 0 })
    for (const transition of ['reopen', 'review', 'publish'] as const) await step(transition)
    await poll()
    await poll()
    expect((await poll()).news).to.include(title)
  })
})
