import { expect } from 'chai'
import fc from 'fast-check'
import {
  completedText,
  dossierHeading,
  type FactContent,
  type Technology,
  technology,
} from '../../../src/domain/index.js'
import { contentOfFact, factsOf } from '../../../src/features/catalogue/index.js'
import { applyChange, FactChangedError } from '../../../src/features/dossiers/index.js'
import { verifiedUntil } from '../../../src/features/dossiers/verified-until.js'
import { aTechnology } from '../../support/builders.js'

const source = { title: 'A source', url: 'https://example.org/' }
const content = fc
  .record({
    en: fc.constantFrom('one', 'two', 'three'),
    fr: fc.constantFrom(undefined, 'un'),
    es: fc.constant(undefined),
  })
  .map((given): FactContent => ({ ...completedText(given), source }))
const heading = fc.constantFrom(...dossierHeading.options)

/** A technology whose facts may say the same as one another. */
const aDossier = fc.array(fc.tuple(heading, content), { minLength: 1, maxLength: 8 }).map((facts): Technology => {
  const { dossier, ...rest } = aTechnology({ id: 'xx-any' })
  const ofHeading = (one: string) => facts.flatMap(([where, fact]) => (where === one ? [fact] : []))
  return {
    ...rest,
    dossier: Object.fromEntries(Object.keys(dossier).map((one) => [one, ofHeading(one)])) as Technology['dossier'],
  }
})

describe('the facts of a dossier', () => {
  it('have ids of their own, the same each time, whatever they say', () => {
    fc.assert(
      fc.property(aDossier, (one) => {
        const ids = factsOf(one).map(({ id }) => id)
        expect(new Set(ids).size).to.equal(ids.length)
        expect(factsOf(technology.parse(JSON.parse(JSON.stringify(one)))).map(({ id }) => id)).to.deep.equal(ids)
      }),
    )
  })

  it('change one by one: that fact only, under its id, and what results can be stored', () => {
    fc.assert(
      fc.property(aDossier, fc.nat(), content, (one, at, after) => {
        const before = factsOf(one)
        const fact = before[at % before.length]!
        const about = { heading: fact.heading, factId: fact.id, before: contentOfFact(fact) }
        const changed = applyChange(one, { ...about, action: 'change', after })
        expect(technology.safeParse(changed).success).to.equal(true)
        const now = factsOf(changed)
        expect(contentOfFact(now.find(({ id }) => id === fact.id)!)).to.deep.equal(after)
        expect(now).to.have.length(before.length)
        expect(now.map(({ text, heading: where }) => `${where} ${text.en}`).sort()).to.deep.equal(
          before.map(({ id, text, heading: where }) => `${where} ${id === fact.id ? after.text.en : text.en}`).sort(),
        )
        const removed = applyChange(changed, { ...about, before: after, action: 'remove', after: null })
        expect(factsOf(removed)).to.have.length(before.length - 1)
      }),
    )
  })

  it('do not change twice from the same beginning', () => {
    const added = applyChange(aTechnology({}), {
      action: 'add',
      heading: 'costs',
      factId: 'fact-0123456789abcdef',
      before: null,
      after: { ...completedText({ en: 'One' }), source },
    })
    const [fact] = factsOf(added)
    const change = (text: string) => ({
      action: 'change' as const,
      heading: fact!.heading,
      factId: fact!.id,
      before: contentOfFact(fact!),
      after: { ...completedText({ es: text }), source },
    })
    const once = applyChange(added, change('Dos'))
    expect(() => applyChange(once, change('Tres'))).to.throw(FactChangedError)
    expect(() => applyChange(aTechnology({}), change('Tres'))).to.throw(FactChangedError)
  })
})

describe('a text that is not written in every language', () => {
  it('repeats English or, without it, the next language, and says in which it is written', () => {
    expect(completedText({ fr: 'Un', es: 'Uno' })).to.deep.equal({
      text: { en: 'Un', fr: 'Un', es: 'Uno' },
      writtenIn: ['fr', 'es'],
    })
    expect(completedText({ en: 'One', fr: 'Un', es: 'Uno' })).to.not.have.property('writtenIn')
  })
})

describe('the day until which a fact counts as verified', () => {
  for (const [from, months, until] of [
    ['2026-03-15T10:00:00.000Z', 24, '2028-03-15T10:00:00.000Z'],
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-02-29T23:59:00.000Z', 12, '2025-02-28T23:59:00.000Z'],
    ['2026-12-01T00:00:00.000Z', 1, '2027-01-01T00:00:00.000Z'],
  ] as const) {
    it(`is ${until.slice(0, 10)}, ${months} months after ${from.slice(0, 10)}`, () => {
      expect(verifiedUntil(from, months)).to.equal(until)
    })
  }
})
