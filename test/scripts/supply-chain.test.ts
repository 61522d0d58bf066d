import { expect } from 'chai'
import { isAllowed } from '../../scripts/supply-chain/allowed.js'
import { billOfMaterials } from '../../scripts/supply-chain/bill-of-materials.js'
import { dataOf, modelOf, packagesOf } from '../../scripts/supply-chain/parts.js'
import { projectRoot } from '../../src/config.js'

const packaged = (licence: string, name = 'something@1.0.0') => isAllowed({ name, licence })

describe('licences', () => {
  it('of every package of a production install are allowed', async () => {
    const packages = await packagesOf(projectRoot)
    expect(packages.map(({ name }) => name.replace(/@[^@]*$/, ''))).to.include.members(['express', 'sqlite3', 'zod'])
    expect(packages.filter((one) => !isAllowed(one))).to.deep.equal([])
  })

  it('of development packages are not checked', async () => {
    const names = (await packagesOf(projectRoot)).map(({ name }) => name.replace(/@[^@]*$/, ''))
    expect(names).to.not.include('mocha')
  })

  it('of model and data are known', async () => {
    expect((await modelOf(projectRoot)).licence).to.equal('MIT')
    const data = await dataOf(projectRoot)
    expect(data.find(({ name }) => name === 'members.jsonl')?.licence).to.equal('ODbL 1.0')
    expect(data.map(({ name }) => name)).to.include.members(['case-studies.jsonl', 'evaluation/dev'])
  })

  it('are refused when one is not on the list, and one of several may be chosen', () => {
    expect(packaged('MIT')).to.equal(true)
    expect(packaged('(MIT OR GPL-3.0-or-later)')).to.equal(true)
    expect(packaged('(MIT AND Zlib)')).to.equal(true)
    expect(packaged('GPL-3.0-or-later')).to.equal(false)
    expect(packaged('MIT AND GPL-3.0-or-later')).to.equal(false)
    expect(packaged('none given')).to.equal(false)
    expect(packaged('LGPL-3.0-or-later')).to.equal(false)
    expect(packaged('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64@1.2.4')).to.equal(true)
  })
})

describe('the bill of materials', () => {
  it('contains exactly the packages of a production install, the model and the data', async () => {
    const { bomFormat, components } = await billOfMaterials(projectRoot)
    expect(bomFormat).to.equal('CycloneDX')
    const named = (type: string) => components.filter((one) => one.type === type)
    const packages = named('library').map(({ name, version }) => `${name}@${version}`)
    expect(packages).to.have.members([...new Set((await packagesOf(projectRoot)).map(({ name }) => name))])
    expect(named('machine-learning-model')).to.have.length(1)
    expect(named('data').map(({ name }) => name)).to.include('members.jsonl')
  })
})
