import { expect } from 'chai'
import fc from 'fast-check'
import { completedText, dossierHeading, type FactChange, type Technology } from '../../../src/domain/index.js'
import { contentOfFact, factsOf, importDomainPack, readFactEvents } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { mergeDossier } from '../../../src/features/catalogue/merge-dossier.js'
import { proposeChange } from '../../../src/features/dossiers/index.js'
import { aBundle, anEmptyDatabase, aTechnology } from '../../support/builders.js'
import { curator } from '../../support/viewers.js'

const source = { title: 'A source', url: 'https://example.org/' }
const otherSource = { title: 'A better source', url: 'https://example.org/better' }

interface Said {
  readonly text: string
  readonly source?: typeof source
}

/** A technology with facts about costs. */
function withCosts(...facts: Said[]): Technology {
  const { dossier, ...rest } = aTechnology()
  const costs = facts.map(({ text, source: given = source }) => ({
    text: { en: text, fr: text, es: text },
    source: given,
  }))
  return { ...rest, dossier: { ...dossier, costs } }
}

const textsOf = (technology: Technology | undefined) => technology?.dossier.costs.map(({ text }) => text.en)

describe('facts that people changed, when a new version of the domain pack comes', () => {
  it('stay where the pack says what it said, and give way where it changed the same fact', async () => {
    const database = await anEmptyDatabase()
    const pack = async (...facts: Said[]) => {
      const imported = await importDomainPack(
        { database },
        await aBundle({ technologies: [withCosts(...facts)], caseStudies: [] }),
      )
      return imported!.factsOfPeople
    }
    const stored = async () => (await loadCatalogue(database)).technologies.get('scanners')!
    const change = async (given: FactChange) => {
      const services = { database, catalogue: await loadCatalogue(database), refreshAfterWrite: async () => undefined }
      return proposeChange(services as never, curator, 'scanners', given)
    }
    const idOf = async (text: string) => factsOf(await stored()).find((fact) => fact.text.en === text)!.id
    const edit = async (before: string, after: string) => {
      const content = { text: { en: after }, source, note: null }
      return change({ action: 'change', factId: await idOf(before), ...content } as FactChange)
    }

    await pack({ text: 'one' }, { text: 'two' }, { text: 'three' }, { text: 'four' }, { text: 'five' }, { text: 'six' })
    await edit('one', 'one, edited')
    await edit('two', 'two, edited')
    await edit('three', 'three, edited')
    await change({ action: 'remove', factId: await idOf('four'), note: 'Not true' } as FactChange)
    await change({ action: 'add', heading: 'costs', text: { en: 'ours' }, source, note: null } as FactChange)
    const idBefore = await idOf('one, edited')

    const outcome = await pack(
      { text: 'zero' }, // new
      { text: 'one' },
      { text: 'two', source: otherSource }, // changed under the same id
      { text: 'three, reworded' }, // another fact
      { text: 'four' },
      { text: 'five' },
    ) // and six is removed
    expect(textsOf(await stored())).to.deep.equal(['zero', 'one, edited', 'two', 'three, reworded', 'five', 'ours'])
    expect(outcome).to.deep.equal({ kept: 3, replaced: 2 })
    expect(await idOf('one, edited')).to.equal(idBefore)

    const events = (await readFactEvents(database, 'scanners')).slice(-2)
    expect(
      events.map(({ actor, action, before, after }) => [actor, action, before?.text.en, after?.text.en]),
    ).to.deep.equal([
      [null, 'changed', 'two, edited', 'two'],
      [null, 'removed', 'three, edited', undefined],
    ])

    // What is kept once is kept again.
    const again = await pack({ text: 'one' }, { text: 'two', source: otherSource }, { text: 'four' }, { text: 'five' })
    expect(textsOf(await stored())).to.deep.equal(['one, edited', 'two', 'five', 'ours'])
    expect(again).to.deep.equal({ kept: 3, replaced: 0 })
  })

  it('come back where they were removed, and the pack says something else about them', () => {
    const before = withCosts({ text: 'one' }, { text: 'two' })
    const record = withCosts({ text: 'one', source: otherSource }, { text: 'two' })
    const { technology, kept, replaced } = mergeDossier({ before, stored: withCosts({ text: 'two' }), record })
    expect([textsOf(technology), kept]).to.deep.equal([['one', 'two'], 0])
    expect(replaced.map(({ action, before: was }) => [action, was])).to.deep.equal([['added', null]])
  })

  it('stay beside a technology that the pack did not have before', () => {
    const merged = mergeDossier({
      before: undefined,
      stored: withCosts({ text: 'ours' }),
      record: withCosts({ text: 'theirs' }),
    })
    expect([textsOf(merged.technology), merged.kept]).to.deep.equal([['theirs', 'ours'], 1])
  })

  const heading = fc.constantFrom(...dossierHeading.options)
  const fact = fc.record({ text: fc.constantFrom('one', 'two', 'three'), by: fc.constantFrom(source, otherSource) })
  const anyTechnology = fc.array(fc.tuple(heading, fact), { maxLength: 8 }).map((facts): Technology => {
    const { dossier, ...rest } = aTechnology()
    const under = (one: string) =>
      facts.flatMap(([where, { text, by }]) => (where === one ? [{ ...completedText({ en: text }), source: by }] : []))
    return { ...rest, dossier: Object.fromEntries(Object.keys(dossier).map((one) => [one, under(one)])) as never }
  })
  const contents = (technology: Technology) =>
    factsOf(technology)
      .map((one) => JSON.stringify([one.heading, contentOfFact(one)]))
      .sort()

  it('are none when people changed nothing: the dossier is that of the pack', () => {
    fc.assert(
      fc.property(anyTechnology, anyTechnology, (before, record) => {
        expect(mergeDossier({ before, stored: before, record })).to.deep.equal({
          technology: record,
          kept: 0,
          replaced: [],
        })
      }),
    )
  })

  it('all stay when the pack changed something else: the dossier is that of people', () => {
    fc.assert(
      fc.property(anyTechnology, anyTechnology, (before, stored) => {
        const record = { ...before, tags: ['new'] }
        const { technology, replaced } = mergeDossier({ before, stored, record })
        expect(technology.tags).to.deep.equal(['new'])
        expect(contents(technology)).to.deep.equal(contents(stored))
        expect(replaced).to.deep.equal([])
      }),
    )
  })

  it('are lost nowhere: each is in the dossier or in what was replaced', () => {
    fc.assert(
      fc.property(anyTechnology, anyTechnology, anyTechnology, (before, stored, record) => {
        const { technology, replaced } = mergeDossier({ before, stored, record })
        const found = new Set([
          ...contents(technology),
          ...replaced.map((one) => JSON.stringify([one.heading, one.before])),
        ])
        const ofPack = new Set(contents(before))
        for (const one of contents(stored)) if (!ofPack.has(one)) expect(found).to.include(one)
      }),
    )
  })
})
