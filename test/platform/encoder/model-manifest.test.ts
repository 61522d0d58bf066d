import { copyFile, mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { createServices } from '../../../src/app.js'
import { readConfig } from '../../../src/config.js'
import { loadManifest } from '../../../src/platform/encoder/index.js'
import { ModelDamagedError } from '../../../src/platform/encoder/model-manifest.js'
import { errorOf } from '../../support/errors.js'
import { configFor, quiet, temporaryFolder } from '../../support/shared.js'

const { modelDir } = readConfig({})
const small = 'multilingual-e5-small/config.json'

/** The real model: links to its large files, and copies of its small ones and its manifest, to be damaged. */
async function aCopyOfTheModel(): Promise<string> {
  const folder = await temporaryFolder()
  const manifest = await loadManifest(modelDir)
  for (const { path: file, bytes } of manifest.files) {
    const [from, to] = [path.join(modelDir, file), path.join(folder, file)]
    await mkdir(path.dirname(to), { recursive: true })
    await (bytes < 100_000 ? copyFile(from, to) : symlink(from, to))
  }
  await copyFile(path.join(modelDir, 'manifest.json'), path.join(folder, 'manifest.json'))
  return folder
}

async function damageOf(folder: string): Promise<string> {
  const error = await errorOf(() => loadManifest(folder))
  expect(error).to.be.instanceOf(ModelDamagedError)
  return (error as Error).message
}

describe('the bundled model', () => {
  it('matches its manifest', async () => {
    expect((await loadManifest(modelDir)).files).to.not.deep.equal([])
  })

  it('lists in its manifest every file it needs', async () => {
    const { files } = await loadManifest(modelDir)
    const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx']
    expect(files.map((file) => file.path.replace(/^[^/]+\//, ''))).to.include.members(needed)
  })
})

describe('a model that is damaged', () => {
  it('is accepted while the copy is unchanged', async () => {
    expect(await loadManifest(await aCopyOfTheModel())).to.deep.equal(await loadManifest(modelDir))
  })

  it('is refused when a file is too short', async () => {
    const folder = await aCopyOfTheModel()
    await truncate(path.join(folder, small), 100)
    expect(await damageOf(folder)).to.match(/config\.json has 100 bytes instead of \d+/)
  })

  it('is refused when a file has other content of the same length', async () => {
    const folder = await aCopyOfTheModel()
    const bytes = await readFile(path.join(folder, small))
    bytes[0]! ^= 1
    await writeFile(path.join(folder, small), bytes)
    expect(await damageOf(folder)).to.match(/config\.json has SHA-256/)
  })

  it('is refused when a file is missing', async () => {
    const folder = await aCopyOfTheModel()
    await rm(path.join(folder, small))
    expect(await damageOf(folder)).to.match(/config\.json is missing/)
  })

  it('is refused when the manifest is missing', async () => {
    expect(await damageOf(await temporaryFolder())).to.match(/manifest\.json is missing or not a valid manifest/)
  })

  it('is refused when the manifest is not JSON', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'manifest.json'), '{')
    expect(await damageOf(folder)).to.match(/not a valid manifest/)
  })

  it('is refused when the manifest is incomplete', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'manifest.json'), '{"id":"model"}')
    expect(await damageOf(folder)).to.match(/not a valid manifest/)
  })

  it('has an error that says what to do', async () => {
    const message = await damageOf(await temporaryFolder())
    expect(message)
      .to.match(/git checkout -- models/)
      .and.to.match(/MODEL_DIR/)
  })

  it('stops the service from starting, with the same message', async () => {
    const config = configFor(await temporaryFolder(), { MODEL_DIR: await temporaryFolder() })
    const error = await errorOf(() => createServices(config, { log: quiet }))
    expect(error).to.be.instanceOf(ModelDamagedError)
  })
})
