import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import wabt from 'wabt'
import { projectRoot } from '../src/config.js'

const folder = path.join(projectRoot, 'src/platform/vectors')

/** The WebAssembly kernels, each with the name of the constant that holds it. */
export const kernels = {
  'coded-tokens': 'codedTokensModule',
  'linear-map': 'linearMapModule',
  scatter: 'scatterModule',
  'byte-matrix': 'byteMatrixModule',
  'soft-maximum': 'softMaximumModule',
} as const
export type KernelName = keyof typeof kernels

/** Assembles `<name>.wat`; returns the text of a TypeScript file. */
export async function assembleKernel(name: KernelName): Promise<string> {
  const { parseWat } = await wabt()
  const source = await readFile(path.join(folder, `${name}.wat`), 'utf8')
  const assembled = parseWat(`${name}.wat`, source, { simd: true })
  try {
    const base64 = Buffer.from(assembled.toBinary({}).buffer).toString('base64')
    return `/** \`${name}.wat\`, assembled by \`npm run kernels\`. */\nexport const ${kernels[name]} =\n  '${base64}'\n`
  } finally {
    assembled.destroy()
  }
}

export const kernelFile = (name: KernelName) => path.join(folder, `${name}-module.ts`)

if (process.argv[1] === import.meta.filename)
  for (const name of Object.keys(kernels) as KernelName[]) await writeFile(kernelFile(name), await assembleKernel(name))
