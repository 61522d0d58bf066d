import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import type { Member } from '../../../src/domain/index.js'
import { importDomainPack, OtherDomainError } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { putRecord } from '../../../src/features/catalogue/record-store.js'
import { readGeneration } from '../../../src/features/catalogue/state-store.js'
import { aBundle, aCaseStudy, aDomain, aMember, anEmptyDatabase, aTechnology } from '../../support/builders.js'
import { errorOf, errorsOf } from '../../support/errors.js'

const bundled = path.join(projectRoot, 'data')

describe('the bundled catalogue', () => {
  it('is imported completely', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, bundled)
    const { caseStudies, technologies, processAreas, regions, members, terms } = await loadCatalogue(database)
    expect({
      caseStudies: caseStudies.size,
      technologies: technologies.size,
      processAreas: processAreas.size,
      regions: regions.size,
      members: members.size,
      terms: terms.length,
    }).to.deep.equal({ caseStudies: 248, technologies: 20, processAreas: 18, regions: 6, members: 188, terms: 117 })
  })

  it('returns the number of new case studies', async () => {
    const imported = await importDomainPack({ database: await anEmptyDatabase() }, bundled)
    expect(imported?.caseStudies).to.equal(248)
  })

  it('has every case study in English and in French', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, bundled)
    const { caseStudies } = await loadCatalogue(database)
    const lacking = [...caseStudies.values()].filter(({ texts }) => !texts.en || !texts.fr)
    expect(lacking.map(({ id }) => id)).to.deep.equal([])
  })

  it('changes nothing when it is imported a second time', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, bundled)
    const before = await readGeneration(database)
    expect(await importDomainPack({ database }, bundled)).to.equal(undefined)
    expect(await readGeneration(database)).to.equal(before)
  })
})

describe('a bundle', () => {
  it('is imported once when two start at the same time', async () => {
    const database = await anEmptyDatabase()
    const folder = await aBundle()
    const imports = await Promise.all([importDomainPack({ database }, folder), importDomainPack({ database }, folder)])
    expect(imports.filter((one) => one !== undefined)).to.have.length(1)
    expect(await readGeneration(database)).to.equal(1)
  })

  it('that is new advances the generation by one', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle())
    expect(await readGeneration(database)).to.equal(1)
  })

  it('that has changed replaces the changed case studies', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle())
    const changed = [aCaseStudy({ year: 2024 })]
    const imported = await importDomainPack({ database }, await aBundle({ caseStudies: changed }))
    expect(imported).to.deep.equal({ caseStudies: 1, factsOfPeople: { kept: 0, replaced: 0 } })
    expect([...(await loadCatalogue(database)).caseStudies.values()]).to.deep.equal(changed)
  })

  it('that has changed in one name advances the generation', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle())
    const technologies = [aTechnology({ name: { en: 'Scanners', fr: 'Scanners', es: 'Escáneres' } })]
    await importDomainPack({ database }, await aBundle({ technologies }))
    expect(await readGeneration(database)).to.equal(2)
  })

  it('does not change case studies from other sources', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle({ caseStudies: [aCaseStudy({ id: 'first' })] }))
    await importDomainPack({ database }, await aBundle({ caseStudies: [aCaseStudy({ id: 'second' })] }))
    expect([...(await loadCatalogue(database)).caseStudies.keys()]).to.deep.equal(['first', 'second'])
  })

  it('keeps what staff changed, until the pack itself changes it', async () => {
    const database = await anEmptyDatabase()
    const ours = aMember({ code: 'GH' })
    const theirs = (changes: Partial<Member>) => ({ ...ours, ...changes })
    const pack = (...members: Member[]) => aBundle({ members, caseStudies: [] })
    await importDomainPack({ database }, await pack(ours))
    const byStaff = theirs({ contactUrl: 'https://example.org/staff' })
    await database.transaction(async (queries) => {
      await putRecord(queries, 'members', 'GH', byStaff)
      await putRecord(queries, 'members', 'xx', { ...byStaff, code: 'xx' })
    })
    const found = async () => (await loadCatalogue(database)).members
    await importDomainPack({ database }, await pack(ours, aMember({ code: 'BF' })))
    expect([...(await found()).keys()]).to.deep.equal(['BF', 'GH', 'xx'])
    expect((await found()).get('GH')).to.deep.equal(byStaff)
    await importDomainPack({ database }, await pack(theirs({ iso3: 'ZZZ' })))
    expect((await found()).get('GH')).to.deep.equal(theirs({ iso3: 'ZZZ' }))
    expect((await found()).get('xx')!.contactUrl).to.equal(byStaff.contactUrl)
  })

  it('keeps it also where the program knows more fields than when the pack was imported', async () => {
    const database = await anEmptyDatabase()
    const ours = aMember({ code: 'GH' })
    await importDomainPack({ database }, await aBundle({ members: [ours], caseStudies: [] }))
    const { contactUrl: _, ...older } = ours
    await database.transaction(async (queries) => {
      await putRecord(queries, 'members', 'GH', { ...ours, iso3: 'ZZZ' })
      await queries
        .updateTable('members')
        .set({ packBody: JSON.stringify(older) })
        .execute()
    })
    await importDomainPack({ database }, await aBundle({ members: [ours, aMember({ code: 'BF' })], caseStudies: [] }))
    expect((await loadCatalogue(database)).members.get('GH')!.iso3).to.equal('ZZZ')
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
      const errors = await errorsOf(() => importDomainPack({ database }, folder))
      expect(errors.map((error) => error.path.split('.')[1])).to.deep.equal([study.id])
      expect((await loadCatalogue(database)).members.size).to.equal(0)
    })
  }

  it('with the same id twice is refused', async () => {
    const folder = await aBundle({ caseStudies: [aCaseStudy(), aCaseStudy()] })
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importDomainPack({ database }, folder))
    expect(errors.map((error) => error.path)).to.include('case-studies')
  })

  it('with a member twice is refused', async () => {
    const folder = await aBundle({ members: [aMember({ code: 'GH' }), aMember({ code: 'GH' })] })
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importDomainPack({ database }, folder))
    expect(errors.map((error) => error.path)).to.include('members')
  })

  it('with invalid lines names file, line and field of each', async () => {
    const folder = await aBundle()
    const file = path.join(folder, 'case-studies.jsonl')
    const sound = (await readFile(file, 'utf8')).trim()
    await writeFile(file, `${JSON.stringify(aCaseStudy({ id: 'NOT AN ID' }))}\n${sound}\n{\n`)
    const database = await anEmptyDatabase()
    const errors = await errorsOf(() => importDomainPack({ database }, folder))
    expect(errors.map((error) => error.path)).to.deep.equal(['case-studies.jsonl:1.id', 'case-studies.jsonl:3'])
  })

  for (const missing of ['members.jsonl', 'domain.json']) {
    it(`without ${missing} is refused, and says so`, async () => {
      const folder = await aBundle()
      await rm(path.join(folder, missing))
      const database = await anEmptyDatabase()
      const errors = await errorsOf(() => importDomainPack({ database }, folder))
      expect(errors.map((error) => error.path)).to.deep.equal([missing])
      expect(await readGeneration(database)).to.equal(0)
    })
  }

  it('with a member in a region that does not exist is refused', async () => {
    const folder = await aBundle({ members: [aMember({ code: 'GH', region: 'atlantis' })], caseStudies: [] })
    const database = await anEmptyDatabase()
    expect(await errorsOf(() => importDomainPack({ database }, folder))).to.deep.equal([
      { path: 'members.GH.region', message: '"atlantis" does not exist' },
    ])
  })

  it('may have members with codes of any form, and without what only states have', async () => {
    const { code, name, administration, region, membershipBasis, officialLanguages, workingLanguage } = aMember({
      code: 'town-of-Namur.be',
    })
    const bare = { code, name, administration, region, membershipBasis, officialLanguages, workingLanguage }
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle({ members: [bare as Member], caseStudies: [] }))
    const { members } = await loadCatalogue(database)
    expect(members.get(code)).to.deep.include({ iso3: null, position: null, borders: [], unions: [] })
  })

  it('about another domain is refused by a database that has one', async () => {
    const database = await anEmptyDatabase()
    await importDomainPack({ database }, await aBundle())
    const error = await errorOf(() =>
      aBundle({ domain: aDomain({ id: 'towns' }) }).then((folder) => importDomainPack({ database }, folder)),
    )
    expect(error).to.be.instanceOf(OtherDomainError)
    expect((await loadCatalogue(database)).domain.id).to.equal('customs')
  })

  const wordings = {
    'words a message that does not exist': [{ en: { 'site.nothing': 'x' } }, 'en.site.nothing'],
    'is not in ICU notation': [{ fr: { 'site.purpose': 'Voyez {' } }, 'fr.site.purpose'],
    'names a value that the message does not get': [{ es: { 'members.lead': '{total} miembros' } }, 'es.members.lead'],
  } as const
  for (const [what, [wording, place]] of Object.entries(wordings)) {
    it(`whose wording ${what} is refused`, async () => {
      const folder = await aBundle({ domain: aDomain({ wording }) })
      const database = await anEmptyDatabase()
      const errors = await errorsOf(() => importDomainPack({ database }, folder))
      expect(errors.map((error) => error.path)).to.deep.equal([`domain.json.wording.${place}`])
    })
  }
})
