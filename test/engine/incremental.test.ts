import { expect } from 'chai'
import { type Engine, encodeNeed, measure } from '../../src/engine/index.js'
import { archiveCaseStudy } from '../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../src/features/catalogue/index.js'
import { aCaseStudy } from '../support/builders.js'
import { countingEncoder } from '../support/counting-encoder.js'
import { itOverSqlite } from '../support/postgres.js'
import { anEngine, preparedFolder } from '../support/shared.js'
import { curator } from '../support/viewers.js'

const needs = ['Lorries wait for days at the border', 'Radios for snow ploughs', 'Our post has no advance data']

/** Every raw value of every case study for some needs, by case study. */
async function valuesIn({ snapshot }: Engine): Promise<Map<string, number[]>> {
  const values = new Map<string, number[]>()
  for (const text of needs) {
    const { signals } = await measure(encodeNeed(text, 'en', snapshot), snapshot)
    for (const [place, id] of signals.candidates.ids.entries()) {
      const own = Object.keys(signals.values)
        .sort()
        .map((name) => signals.values[name as 'lexical']![place]!)
      values.set(id, [...(values.get(id) ?? []), ...own])
    }
  }
  return values
}

describe('an engine after a change of the catalogue', function () {
  this.timeout(120_000)

  it('measures the same as one that is started anew, and embeds only what changed', async () => {
    const folder = await preparedFolder()
    const { encoder, asked } = countingEncoder()
    const engine = await anEngine({ folder, encoder })
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    const en = { ...study.texts.en!, problem: 'Parcels came without any data, and nobody knew what was in them.' }
    await importCaseStudies(engine, [
      { ...study, texts: { ...study.texts, en } },
      aCaseStudy({
        id: 'xx-snow',
        en: { title: 'Snow ploughs with radios', problem: 'Snow blocked the road.' },
        technologies: ['drones-robots'],
        processAreas: ['border-surveillance'],
      }),
    ])
    await engine.refresh()
    // Of one case study a field and its whole text changed; the other has four texts.
    expect(asked.bulk).to.be.below(10)
    await archiveCaseStudy(engine, curator, { id: 'lv-electronic-queue' })
    await engine.refresh()

    const changed = await valuesIn(engine)
    await engine.whenReady()
    const fromStored = await valuesIn(await anEngine({ folder }))
    await engine.database.transaction((queries) => queries.deleteFrom('comparedRows').execute())
    const anew = await valuesIn(await anEngine({ folder }))
    expect([...changed.keys()]).to.have.members([...anew.keys()])
    expect(fromStored, 'a start that finds its rows stored').to.deep.equal(anew)
    expect(changed.has('xx-snow')).to.equal(true)
    expect(changed.has('lv-electronic-queue')).to.equal(false)
    for (const [id, values] of anew)
      for (const [index, value] of values.entries())
        if (Number.isNaN(value)) expect(changed.get(id)![index], id).to.be.NaN
        else expect(changed.get(id)![index], id).to.be.closeTo(value, 1e-4)
  })

  itOverSqlite(
    'stores the rows of every case study, and makes those anew that were made of something else',
    async () => {
      const folder = await preparedFolder()
      const first = await anEngine({ folder })
      const rowsOf = () => first.database.selectFrom('comparedRows').selectAll().orderBy('caseStudyId').execute()
      const stored = await rowsOf()
      expect(stored.map(({ caseStudyId }) => caseStudyId)).to.have.members([...first.catalogue.caseStudies.keys()])
      const [{ caseStudyId: id }] = stored as [(typeof stored)[number]]
      await first.database.transaction((queries) =>
        queries
          .updateTable('comparedRows')
          .set({ fingerprint: 'of other texts', problems: Buffer.alloc(0), wholes: Buffer.alloc(0) })
          .where('caseStudyId', '=', id)
          .execute(),
      )
      await anEngine({ folder })
      expect(await rowsOf()).to.deep.equal(stored)
    },
  )
})
