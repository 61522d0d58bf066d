import { expect } from 'chai'
import { mean } from '../../../src/ranking/index.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { itOverSqlite } from '../../support/postgres.js'
import { recommendBy } from '../../support/shared.js'
import { textsInMemory } from '../../support/texts-in-memory.js'

const need = 'We lose revenue at our land border'

async function idsFor(examples: { moreLike?: string[]; lessLike?: string[] }, limit = 20): Promise<string[]> {
  const request = aRequest(need, { ...examples, limit, diversity: 0 })
  const { results } = await recommendBy(await theEngine(), request)
  return results.map(({ caseStudy }) => caseStudy.id)
}

describe('examples', function () {
  this.timeout(120_000)

  it('never come back as results', async () => {
    const [first, second] = (await idsFor({})) as [string, string]
    const ids = await idsFor({ moreLike: [first], lessLike: [second] }, 50)
    expect(ids).to.not.include(first)
    expect(ids).to.not.include(second)
  })

  itOverSqlite('move similar case studies up or down', async () => {
    const engine = await theEngine()
    const example = 'ao-gps-transit-monitoring'
    const meanLikeness = (ids: string[]) => mean([...textsInMemory(engine.snapshot).wholes!.likenesses(example, ids)])
    const plain = (await idsFor({})).filter((id) => id !== example)
    expect(meanLikeness(await idsFor({ moreLike: [example] }))).to.be.greaterThan(meanLikeness(plain))
    expect(meanLikeness(await idsFor({ lessLike: [example] }))).to.be.lessThan(meanLikeness(plain))
  })

  it('must exist, and the error names the field', async () => {
    const error = await recommendBy(await theEngine(), aRequest(need, { lessLike: ['no-such-case'] })).catch(
      (error) => error,
    )
    expect(error.errors).to.deep.equal([{ path: 'lessLike.0', message: '"no-such-case" does not exist' }])
  })
})
