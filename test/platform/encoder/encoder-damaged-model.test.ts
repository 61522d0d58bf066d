import { execFile } from 'node:child_process'
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { projectRoot, readConfig } from '../../../src/config.js'
import { Encoder } from '../../../src/platform/encoder/index.js'
import { ModelDamagedError } from '../../../src/platform/encoder/model-manifest.js'
import { errorOf } from '../../support/errors.js'
import { onTidyUp, shared, temporaryFolder } from '../../support/shared.js'

const folders = new WeakMap<Encoder, string>()
const folderOf = (encoder: Encoder) => path.join(folders.get(encoder)!, encoder.manifest.folder)

/** A model that matches its manifest but that the runtime cannot read. */
async function anEncoderOfNonsense(): Promise<Encoder> {
  const folder = await temporaryFolder()
  const manifest = { ...shared.encoder!.manifest, files: [] }
  const to = path.join(folder, manifest.folder)
  await mkdir(path.join(to, 'onnx'), { recursive: true })
  const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'constants.safetensors']
  for (const name of [...needed, 'problem-space.safetensors', 'token-codebook.safetensors']) {
    await cp(path.join(readConfig({}).modelDir, manifest.folder, name), path.join(to, name))
  }
  await writeFile(path.join(to, 'onnx', 'model_quantized.onnx'), 'this is not a model')
  const encoder = new Encoder(folder, manifest, { maximumWait: 60_000 })
  folders.set(encoder, folder)
  onTidyUp(() => encoder.close())
  return encoder
}

describe('an encoder of a model that the runtime cannot read', function () {
  this.timeout(120_000)

  it('rejects waiting texts with an error that says what to do', async () => {
    const encoder = await anEncoderOfNonsense()
    const error = await errorOf(() => encoder.encode('query: x'))
    expect(error).to.be.instanceOf(ModelDamagedError)
    expect((error as Error).message).to.match(/MODEL_DIR/)
  })

  it('then refuses texts at once, without waiting for the next try', async () => {
    const encoder = await anEncoderOfNonsense()
    await errorOf(() => encoder.whenReady())
    expect(encoder.failure).to.match(/MODEL_DIR/)
    expect(await errorOf(() => encoder.encode('query: x'))).to.be.instanceOf(ModelDamagedError)
  })

  it('works again when the model can be read, without a restart of the service', async () => {
    const encoder = await anEncoderOfNonsense()
    await errorOf(() => encoder.whenReady())
    const real = path.join(readConfig({}).modelDir, encoder.manifest.folder, 'onnx')
    await rm(path.join(folderOf(encoder), 'onnx'), { recursive: true })
    await symlink(real, path.join(folderOf(encoder), 'onnx'))
    while (encoder.failure !== undefined) await setTimeout(50)
    const { vector } = await encoder.encode('query: x')
    expect(vector).to.have.lengthOf(encoder.manifest.dimension)
  })
})

describe('an encoder whose process cannot be started', function () {
  this.timeout(120_000)

  it('refuses texts, works again when it can be started, and can be closed', async () => {
    const program = path.join(projectRoot, 'dist/scripts/reliability/starved-encoder.js')
    // The limit of open files, which a busy service can reach.
    const run = promisify(execFile)('bash', ['-c', `ulimit -n 256; exec "${process.execPath}" "${program}"`])
    expect((await run).stdout.split('\n')).to.deep.equal(['refused', 'recovered', 'closed', ''])
  })
})
