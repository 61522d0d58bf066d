import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Notes a file that was fitted for the model, with its checksum. @param file relative to the folder of the model */
export async function noteInManifest(
  modelDir: string,
  name: 'problemSpace' | 'tokenCodebook',
  file: string,
): Promise<void> {
  const bytes = await readFile(path.join(modelDir, file))
  const manifestFile = path.join(modelDir, 'manifest.json')
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { files: { path: string }[] }
  const entry = { path: file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const files = [...manifest.files.filter((one) => one.path !== file), entry]
  await writeFile(manifestFile, `${JSON.stringify({ ...manifest, [name]: file, files }, null, 2)}\n`)
}
