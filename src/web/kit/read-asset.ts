import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../../config.js'

/** Where the sources of assets are. */
export const assetFolder = path.join(projectRoot, 'src/web/assets')

export const readAsset = (name: string) => readFileSync(path.join(assetFolder, name), 'utf8')

/** A file of a package, such as a font. */
export const readFromPackage = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)))

/** The address of an asset changes with its content, so browsers may keep it for ever. */
export function addressOf(name: string, body: string | Buffer): string {
  return `/assets/${createHash('sha256').update(body).digest('hex').slice(0, 12)}/${name}`
}
