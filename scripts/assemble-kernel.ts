import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import wabt from 'wabt'
import { projectRoot } from '../src/config.js'

const folder = path.join(projectRoot, 'src/platform/vectors')

/** Assembles `max-sim.wat`; returns the text of a TypeScript file. */
export async function assembleKernel(): Promise<string> {
  const { parseWat } = await wabt()
  const source = await readFile(path.join(folder, 'max-sim.wat'), 'utf8')
  const assembled = parseWat('max-sim.wat', source, { simd: true })
  try {
    const base64 = Buffer.from(assembled.toBinary({}).buffer).toString('base64')
    return `/** \`max-sim.wat\`, assembled by \`npm run kernel\`. */\nexport const maxSimModule =\n  '${base64}'\n`
  } finally {
    assembled.destroy()
  }
}

export const kernelFile = path.join(folder, 'max-sim-module.ts')

if (process.argv[1] === import.meta.filename) await writeFile(kernelFile, await assembleKernel())
