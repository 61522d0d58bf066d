import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { bundledCodesFile, bundledVectorsFile } from '../../../src/app/load-model.js'
import { readConfig } from '../../../src/config.js'
import { readBundledCodes, readBundledVectors, writeBundledCodes } from '../../../src/engine/index.js'
import { BundleDamagedError } from '../../../src/engine/passages/bundle-tensors.js'
import { modelKey } from '../../../src/platform/encoder/index.js'
import { rowsAt } from '../../../src/platform/vectors/index.js'
import { weightyTokens } from '../../../src/ranking/index.js'
import { errorOf } from '../../support/errors.js'
import { theEngine } from '../../support/one-engine.js'
import { shared, temporaryFolder } from '../../support/shared.js'

const { domainDir } = readConfig({})
const bundled = path.join(domainDir, bundledCodesFile)
const theCoder = async () => (await theEngine()).snapshot.constants.tokenCoder!

describe('the bundled codes of tokens', () => {
  it('are those that the codebook gives to the bundled vectors, of all texts', async () => {
    const coder = await theCoder()
    const codes = await readBundledCodes(bundled, coder.key)
    const vectors = await readBundledVectors(
      path.join(domainDir, bundledVectorsFile),
      modelKey(shared.encoder!.manifest),
    )
    const withTokens = [...vectors].flatMap(([hash, { tokenVectors }]) =>
      tokenVectors ? [{ hash, tokenVectors }] : [],
    )
    expect([...codes.keys()]).to.have.members(withTokens.map(({ hash }) => hash))
    for (const { hash, tokenVectors } of withTokens.filter((_, index) => index % 97 === 0)) {
      const made = coder.encode(rowsAt(tokenVectors.vectors, weightyTokens(tokenVectors)))
      expect(codes.get(hash)).to.deep.equal(made)
    }
  })

  it('are read as they were written', async () => {
    const file = path.join(await temporaryFolder(), 'codes')
    const codes = new Map([
      ['00'.repeat(32), Uint16Array.of(1, 1023, 5, 0)],
      ['ff'.repeat(32), Uint16Array.of()],
    ])
    await writeBundledCodes(file, 'one', codes)
    expect(await readBundledCodes(file, 'one')).to.deep.equal(codes)
    expect(await readBundledCodes(file, 'two'), 'of no use to another codebook').to.deep.equal(new Map())
  })

  it('are refused when one bit of the file was flipped', async () => {
    const bytes = await readFile(bundled)
    bytes[bytes.length >> 1]! ^= 1
    const file = path.join(await temporaryFolder(), 'codes')
    await writeFile(file, bytes)
    const { key } = await theCoder()
    expect(await errorOf(() => readBundledCodes(file, key))).to.be.instanceOf(BundleDamagedError)
  })
})
