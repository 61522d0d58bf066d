import path from 'node:path'
import { bundledCodesFile } from '../../src/app/load-model.js'
import { createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { codesOfTokens, writeBundledCodes } from '../../src/engine/index.js'
import { modelKey } from '../../src/platform/encoder/index.js'

/** Writes the codes of the tokens of the bundled vectors, after these or the codebook have changed. */
const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices(config, { log: quiet })
try {
  await engine.whenReady()
  const { encoder, constants } = engine.snapshot
  const coder = constants.tokenCoder
  if (!coder) throw new Error('The model does not code tokens')
  const parts = { coder, model: modelKey(encoder.manifest), bundledCodes: () => Promise.resolve(new Map()) }
  const codes = [...(await codesOfTokens(engine.database, parts))].sort(([one], [other]) => (one < other ? -1 : 1))
  await writeBundledCodes(path.join(config.domainDir, bundledCodesFile), coder.key, new Map(codes))
  console.log(`codes of ${codes.length} texts written`)
} finally {
  await close()
}
