import { expect } from 'chai'
import { type Engine, encodeNeed } from '../../../../src/engine/index.js'
import { makeSchema } from '../../../../src/engine/retrieval/database/search-schema.js'
import { archiveCaseStudy } from '../../../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../../../src/features/catalogue/index.js'
import { centredOf } from '../../../../src/platform/encoder/index.js'
import { aCaseStudy, aRequest } from '../../../support/builders.js'
import { describeOverPostgres } from '../../../support/postgres.js'
import { anEngine, preparedFolder, recommendBy } from '../../../support/shared.js'
import { curator } from '../../../support/viewers.js'

const snowPloughs = aCaseStudy({
  id: 'xx-snow',
  en: { title: 'Snow ploughs with radios', problem: 'Drivers of snow ploughs cannot be reached in the mountains.' },
  technologies: ['drones-robots'],
  processAreas: ['border-surveillance'],
})

const termites = { ...snowPloughs.texts.en!, problem: 'Old paper records are eaten by termites.' }

async function foundBy(engine: Engine): Promise<string[]> {
  const { results, degraded } = await recommendBy(engine, aRequest('Drivers of snow ploughs cannot be reached'))
  expect(degraded).to.deep.equal([])
  return results.map(({ caseStudy }) => caseStudy.id)
}

/** The nearest case studies by meaning. */
async function nearestTo(text: string, { snapshot }: Engine): Promise<string[]> {
  const problem = snapshot.space.project(centredOf((await encodeNeed(text, undefined, snapshot).views)!))
  const [nearest] = await snapshot.search.nearest([problem], { limit: 10 })
  return nearest!
}

async function schemaOf({ database }: Engine): Promise<string> {
  const [row] = await database.derived!.rows<{ name: string }>(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'search_%'",
  )
  return row!.name
}

/** Which version of each row is there: another one after every write. */
async function versionsIn(engine: Engine): Promise<unknown[]> {
  return engine.database.derived!.rows(`SELECT id, xmin::text FROM ${await schemaOf(engine)}.cases ORDER BY id`)
}

describeOverPostgres('the search in the database', function () {
  this.timeout(180_000)

  it('has a case study that is added, on every node, and no more one that is archived', async () => {
    const folder = await preparedFolder()
    const [one, other] = [await anEngine({ folder }), await anEngine({ folder })]
    expect(await foundBy(one)).to.not.include('xx-snow')
    await importCaseStudies(one, [snowPloughs])
    await one.refresh()
    await other.refresh()
    expect(await foundBy(one)).to.include('xx-snow')
    expect(await foundBy(other)).to.include('xx-snow')
    await archiveCaseStudy(other, curator, { id: 'xx-snow' })
    await one.refresh()
    expect(await foundBy(one)).to.not.include('xx-snow')
  })

  it('compares all of few case studies, as they were changed last', async () => {
    const folder = await preparedFolder()
    const engine = await anEngine({ folder })
    const inMemory = await anEngine({ environment: { SEARCH_IN: 'memory' } })
    const need = 'Drivers of snow ploughs cannot be reached in the mountains.'
    expect(await nearestTo(need, engine)).to.deep.equal(await nearestTo(need, inMemory))
    await importCaseStudies(engine, [snowPloughs])
    await engine.refresh()
    expect((await nearestTo(need, engine))[0]).to.equal('xx-snow')
    expect(await nearestTo('Old paper records are eaten by termites.', engine)).to.not.include('xx-snow')
    await importCaseStudies(engine, [{ ...snowPloughs, texts: { en: termites } }])
    await engine.refresh()
    expect((await nearestTo('Old paper records are eaten by termites.', engine))[0]).to.equal('xx-snow')
    await archiveCaseStudy(engine, curator, { id: 'xx-snow' })
    await engine.refresh()
    expect(await nearestTo(need, engine)).to.deep.equal(await nearestTo(need, inMemory))
  })

  it('is not made again by a node that starts, nor by a change of another case study', async () => {
    const folder = await preparedFolder()
    const one = await anEngine({ folder })
    const before = await versionsIn(one)
    const other = await anEngine({ folder })
    expect(await versionsIn(other)).to.deep.equal(before)
    await importCaseStudies(other, [snowPloughs])
    await other.refresh()
    expect(await versionsIn(other))
      .to.deep.include.members(before)
      .and.have.length(before.length + 1)
  })

  it('of another version stays while a node may use it, and is removed a week later', async () => {
    const folder = await preparedFolder()
    const { derived } = (await anEngine({ folder })).database
    await makeSchema(derived!, 'search_of_others', 3)
    const isThere = async () => {
      await (await anEngine({ folder })).refresh()
      return (await derived!.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'search_of_others'")).length === 1
    }
    expect(await isThere()).to.equal(true)
    await derived!.run("UPDATE search_of_others.state SET used_at = now() - interval '8 days'")
    expect(await isThere()).to.equal(false)
  })

  it('is completed by the next start when a node died while it filled it', async () => {
    const folder = await preparedFolder()
    const whole = await anEngine({ folder })
    const answer = await foundBy(whole)
    const schema = await schemaOf(whole)
    // Some were not written yet, and of some the words were missing.
    await whole.database.derived!.run(`
      DELETE FROM ${schema}.cases WHERE number % 3 = 0;
      DELETE FROM ${schema}.texts WHERE number % 3 <> 1;
      DELETE FROM ${schema}.words;
      UPDATE ${schema}.cases SET fingerprint = '';
      UPDATE ${schema}.state SET generation = -1`)
    const next = await anEngine({ folder })
    expect(await foundBy(next)).to.deep.equal(answer)
  })
})
