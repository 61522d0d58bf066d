import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { readConfig } from '../../src/config.js'
import { Encoder, ModelDamagedError } from '../../src/embedding/index.js'
import { errorOf } from '../support/faults.js'
import { onTidyUp, shared, temporaryFolder } from '../support/shared.js'

/** A model whose manifest agrees with its files, and which the runtime cannot read all the same. */
async function anEncoderOfNonsense(): Promise<Encoder> {
  const folder = await temporaryFolder()
  const manifest = { ...shared.encoder!.manifest, files: [] }
  const to = path.join(folder, manifest.folder)
  await mkdir(path.join(to, 'onnx'), { recursive: true })
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'constants.safetensors']) {
    await cp(path.join(readConfig({}).modelDir, manifest.folder, name), path.join(to, name))
  }
  await writeFile(path.join(to, 'onnx', 'model_quantized.onnx'), 'this is not a model')
  const encoder = new Encoder(folder, manifest)
  onTidyUp(() => encoder.close())
  return encoder
}

describe('an encoder of a model that the runtime cannot read', function () {
  this.timeout(120_000)

  it('rejects what waits with an error that says what to do', async () => {
    const encoder = await anEncoderOfNonsense()
    const error = await errorOf(() => encoder.encode('query: x'))
    expect(error).to.be.instanceOf(ModelDamagedError)
    expect((error as Error).message).to.match(/MODEL_DIR/)
  })

  it('does not start again and again', async () => {
    const encoder = await anEncoderOfNonsense()
    await errorOf(() => encoder.whenReady())
    await errorOf(() => encoder.encode('query: x'))
    expect(encoder.pid).to.equal(undefined)
  })
})
