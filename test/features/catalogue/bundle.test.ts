import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import { importBundle } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { readGeneration } from '../../../src/features/catalogue/state-store.js'
import { aBundle, aCaseStudy, aMember, anEmptyDatabase, aTechnology } from '../../support/builders.js'
import { errorOf, errorsOf } from '../../support/errors.js'

const bundled = path.join(projectRoot, 'data')

describe('the bundled catalogue', () => {
  it('is imported completely', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, bundled)
    const { caseStudies, technologies, processAreas, members, terms } = await loadCatalogue(database)
    expect({
      caseStudies: caseStudies.size,
      technologies: technologies.size,
      processAreas: processAreas.size,
      members: members.size,
      terms: terms.length,
    }).to.deep.equal({ caseStudies: 248, technologies: 20, processAreas: 18, members: 188, terms: 117 })
  })

  it('returns the number of new case studies', async () => {
    expect(await importBundle({ database: await anEmptyDatabase() }, bundled)).to.equal(248)
  })

  it('has every case study in English and in French', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, bundled)
    const { caseStudies } = await loadCatalogue(database)
    const lacking = [...caseStudies.values()].filter(({ texts }) => !texts.en || !texts.fr)
    expect(lacking.map(({ id }) => id)).to.deep.equal([])
  })

  it('changes nothing when it is imported a second time', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, bundled)
    const before = await readGeneration(database)
    expect(await importBundle({ database }, bundled)).to.equal(0)
    expect(await readGeneration(database)).to.equal(before)
  })
})

describe('a bundle', () => {
  it('that is new advances the generation by one', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, await aBundle())
    expect(await readGeneration(database)).to.equal(1)
  })

  it('that has changed replaces the changed case studies', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, await aBundle())
    const changed = [aCaseStudy({ year: 2024 })]
    expect(await importBundle({ database }, await aBundle({ caseStudies: changed }))).to.equal(1)
    expect([...(await loadCatalogue(database)).caseStudies.values()]).to.deep.equal(changed)
  })

  it('that has changed in one name advances the generation', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, await aBundle())
    const technologies = [aTechnology({ name: { en: 'Scanners', fr: 'Scanners', es: 'Escáneres' } })]
    await importBundle({ database }, await aBundle({ technologies }))
    expect(await readGeneration(database)).to.equal(2)
  })

  it('does not change case studies from other sources', async () => {
    const database = await anEmptyDatabase()
    await importBundle({ database }, await aBundle({ caseStudies: [aCaseStudy({ id: 'first' })] }))
    await importBundle({ database }, await aBundle({ caseStudies: [aCaseStudy({ id: 'second' })] }))
    expect([...(await loadCatalogue(database)).caseStudies.keys()]).to.deep.equal(['first', 'second'])
  })

  const deadReferences = {
    'a technology': aCaseStudy({ technologies: ['teleportation'] }),
    'a process area': aCaseStudy({ processAreas: ['none'] }),
    'a member': aCaseStudy({ implementers: [{ member: 'QQ', role: 'lead' }] }),
  }
  for (const [what, study] of Object.entries(deadReferences)) {
    it(`with a case study of ${what} that does not exist is refused as a whole`, async () => {
      const database = await anEmptyDatabase()
      const folder = await aBundle({ caseStudies: [aCaseStudy({ id: 'sound' }), study] })
      const errors = await errorsOf(() => importBundle({ database }, folder))
      expect(errors.map((error) => error.path.split('.')[1])).to.deep.equal([study.id])
      expect((await loadCatalogue(database)).members.size).to.equal(0)
    })
  }

  it('with the same id twice is refused', async () => {
    const folder = await aBundle({ caseStudies: [aCaseStudy(), aCaseStudy()] })
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importBundle({ database }, folder))
    expect(errors.map((error) => error.path)).to.include('case-studies')
  })

  it('with a member twice is refused', async () => {
    const folder = await aBundle({ members: [aMember({ code: 'GH' }), aMember({ code: 'GH' })] })
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importBundle({ database }, folder))
    expect(errors.map((error) => error.path)).to.include('members')
  })

  it('with invalid lines names file, line and field of each', async () => {
    const folder = await aBundle()
    const file = path.join(folder, 'case-studies.jsonl')
    const sound = (await readFile(file, 'utf8')).trim()
    await writeFile(file, `${JSON.stringify(aCaseStudy({ id: 'NOT AN ID' }))}\n${sound}\n{\n`)
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importBundle({ database }, folder))
    expect(errors.map((error) => error.path)).to.deep.equal(['case-studies.jsonl:1.id', 'case-studies.jsonl:3'])
  })

  it('without one of its files is refused', async () => {
    const folder = await aBundle()
    await rm(path.join(folder, 'members.jsonl'))
    const database = await anEmptyDatabase()
    await errorOf(() => importBundle({ database }, folder))
    expect(await readGeneration(database)).to.equal(0)
  })
})
