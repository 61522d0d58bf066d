import { expect } from 'chai'
import { servicesOver } from '../../../src/app.js'
import {
  addDrafts,
  type NeedContext,
  NeedReader,
  NeedVectors,
  saveDraft,
  similarNeeds,
} from '../../../src/features/needs/index.js'
import { countingEncoder } from '../../support/counting-encoder.js'
import { aNeedContent } from '../../support/needs.js'
import { anEngine, openServices, preparedFolder, quiet } from '../../support/shared.js'
import { memberOfBF } from '../../support/viewers.js'

const contents = [
  ['Postal parcels arrive without data', 'Our post cannot capture electronic advance data before parcels arrive.'],
  ['Ships dump oil off our coast', 'Nobody sees them at night.'],
  ['Bread goes stale', 'In an hour.'],
].map(([title, description]) => aNeedContent({ title: title!, description: description! }))

async function partsOf(): Promise<{ parts: NeedContext; asked: { live: number; bulk: number } }> {
  const { encoder, asked } = countingEncoder()
  const engine = await anEngine({ encoder })
  asked.live = 0
  asked.bulk = 0
  return { parts: servicesOver(engine), asked }
}

describe('the vectors of needs', () => {
  const french =
    'Les colis postaux arrivent sans données électroniques préalables ; notre poste ne peut pas les saisir.'
  const ask = async (parts: NeedContext) =>
    similarNeeds(
      { text: french, language: 'fr' },
      await parts.needs.seenBy(memberOfBF),
      parts.vectors,
      parts.engine.snapshot,
    )

  it('are not computed during a request of another caller', async () => {
    const { parts, asked } = await partsOf()
    await addDrafts(parts.engine.database, memberOfBF, 'BF', contents)
    await ask(parts)
    expect(asked.live, 'the text that was asked about').to.equal(1)
  })

  it('are computed once per need when nobody waits, and used by the next request', async () => {
    const { parts, asked } = await partsOf()
    await addDrafts(parts.engine.database, memberOfBF, 'BF', contents)
    await Promise.all([ask(parts), ask(parts)])
    await parts.vectors.whenIdle()
    expect(asked.bulk).to.equal(contents.length)
    const [first] = await ask(parts)
    expect(first?.need.title).to.equal(contents[0]!.title)
    expect(asked.bulk).to.equal(contents.length)
    const afterStart = {
      ...parts,
      needs: new NeedReader(parts.engine.database),
      vectors: new NeedVectors(parts.engine),
    }
    expect(await ask(afterStart)).to.have.lengthOf(1)
    expect(asked.bulk).to.equal(contents.length)
  })

  it('are computed when a need is written', async () => {
    const { parts, asked } = await partsOf()
    await saveDraft(parts, memberOfBF, { ...contents[0]! })
    await parts.vectors.whenIdle()
    expect(asked).to.deep.equal({ live: 0, bulk: 1 })
    const [first] = await ask(parts)
    expect(first?.likeness).to.be.within(0.45, 1)
  })

  it('are not computed after the engine is closed, without a warning', async () => {
    const warnings: object[] = []
    const log = { ...quiet, warn: (fields: object) => void warnings.push(fields) }
    const { engine, vectors, close } = await openServices(await preparedFolder(), { log })
    await engine.whenReady()
    vectors.encodeSoon(await addDrafts(engine.database, memberOfBF, 'BF', contents))
    await close()
    await vectors.whenIdle()
    expect(warnings).to.deep.equal([])
  })
})
