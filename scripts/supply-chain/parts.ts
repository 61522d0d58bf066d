import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A part that is distributed with the service, and its licence (an SPDX expression, or the text of its file). */
export interface Part {
  readonly name: string
  readonly licence: string
}

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; license?: string; dev?: boolean }>>
}

/** The packages of a production install, for every platform. */
export async function packagesOf(root: string): Promise<Part[]> {
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as Lock
  return Object.entries(packages).flatMap(([place, { version, license = 'none given', dev }]) => {
    if (place === '' || dev) return []
    return [
      {
        name: `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
        licence: license,
      },
    ]
  })
}

/** The model, according to its manifest. */
export async function modelOf(root: string): Promise<Part> {
  const text = await readFile(path.join(root, 'models', 'manifest.json'), 'utf8')
  const { id, revision, source, licence } = JSON.parse(text) as Record<string, string>
  return { name: `${id}, revision ${revision}: ${source}`, licence: licence! }
}

/** The files of the catalogue, according to the table in their README. @throws Error when a file is not in it */
export async function dataOf(root: string): Promise<Part[]> {
  const folder = path.join(root, 'data')
  const table = await readFile(path.join(folder, 'README.md'), 'utf8')
  const parts = [...table.matchAll(/^\| `([^`]+)` \|.*\| ([^|]+) \|$/gm)].map(([, name = '', licence = '']) => ({
    name,
    licence: licence.replaceAll('*', ''),
  }))
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))
  const missing = files.filter((file) => !parts.some(({ name }) => name === file))
  if (missing.length > 0) throw new Error(`data/README.md says no licence of ${missing.join(', ')}`)
  return parts
}
