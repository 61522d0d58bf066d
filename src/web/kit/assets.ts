import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { landPath } from '../../platform/drawing/index.js'
import { fontFiles } from './fonts.js'
import { addressOf, assetFolder, readAsset, readFromPackage } from './read-asset.js'
import { deskStyle, pageStyle, styleguideStyle } from './style-sheet.js'

interface Asset {
  /** Its extension, which says its media type. */
  readonly type: string
  readonly body: string | Buffer
}

/** Scripts are joined into one file; each keeps its names to itself. */
const joined = (...names: string[]) => names.map((name) => `{\n${readAsset(`scripts/${name}.js`)}}\n`).join('')

const morph = readFromPackage('idiomorph/dist/idiomorph.min.js').toString()

/** The land of the map of the world, for all pages with one. */
const landFile = `<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="${landPath}"/></svg>`

const files = {
  'passerelle.css': { type: 'css', body: pageStyle },
  'desk.css': { type: 'css', body: deskStyle },
  'styleguide.css': { type: 'css', body: styleguideStyle },
  'embed.css': { type: 'css', body: readAsset('embed.css') },
  'passerelle.js': {
    type: 'js',
    body: `${morph}\n${joined('page', 'menus', 'compare', 'contents', 'moments', 'in-place')}`,
  },
  'desk.js': { type: 'js', body: readAsset('desk.js') },
  'needs.js': { type: 'js', body: readAsset('needs.js') },
  'survey.js': { type: 'js', body: readAsset('survey.js') },
  'charts.js': { type: 'js', body: readAsset('scripts/charts.js') },
  'land.svg': { type: 'svg', body: landFile },
  'icon.svg': { type: 'svg', body: readAsset('icon.svg') },
  'icons.svg': { type: 'svg', body: readAsset('icons.svg') },
  'preview.png': { type: 'png', body: readFileSync(path.join(assetFolder, 'preview.png')) },
} as const satisfies Readonly<Record<string, Asset>>

const flags = readdirSync(path.join(assetFolder, 'flags')).map(
  (name) => [name, { type: 'webp', body: readFileSync(path.join(assetFolder, 'flags', name)) }] as const,
)

const everyFile: readonly (readonly [name: string, asset: Asset])[] = [...Object.entries(files), ...fontFiles, ...flags]

const addresses = new Map(everyFile.map(([name, { body }]) => [name, addressOf(name, body)]))

export function assetAddress(name: keyof typeof files): string {
  return addresses.get(name)!
}

/** The address of a flag, by the two letters of its country; `undefined` where there is none. */
export function flagAddress(code: string): string | undefined {
  return addresses.get(`${code.toLowerCase()}.webp`)
}

export function assetRoutes(): Router {
  const router = Router()
  const byName = new Map(everyFile)
  router.get('/:digest/:name', (request, response, next) => {
    const asset = byName.get(request.params.name)
    if (!asset) {
      next()
      return
    }
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    response.type(asset.type).send(asset.body)
  })
  return router
}
