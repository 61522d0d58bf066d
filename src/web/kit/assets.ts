import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { projectRoot } from '../../config.js'

/** Where the sources of assets are. */
const folder = path.join(projectRoot, 'src/web/assets')
export const readAsset = (name: string) => readFileSync(path.join(folder, name), 'utf8')

/** What a chart needs to be looked at alone, away from the pages. */
export const chartStyle = readAsset('tokens.css') + readAsset('charts.css')

const files = {
  'passerelle.css': {
    type: 'css',
    body:
      chartStyle + readAsset('pages.css') + readAsset('needs.css') + readAsset('survey.css') + readAsset('report.css'),
  },
  'desk.css': { type: 'css', body: readAsset('desk.css') },
  'desk.js': { type: 'js', body: readAsset('desk.js') },
  'passerelle.js': { type: 'js', body: readAsset('passerelle.js') },
  'needs.js': { type: 'js', body: readAsset('needs.js') },
  'survey.js': { type: 'js', body: readAsset('survey.js') },
  'embed.css': { type: 'css', body: readAsset('embed.css') },
  'icon.svg': { type: 'svg', body: readAsset('icon.svg') },
} as const

/** The address of an asset changes with its content, so browsers may keep it for ever. */
export function assetAddress(name: keyof typeof files): string {
  return `/assets/${digests[name]}/${name}`
}

const digests = Object.fromEntries(
  Object.entries(files).map(([name, { body }]) => [name, createHash('sha256').update(body).digest('hex').slice(0, 12)]),
) as Record<keyof typeof files, string>

export function assetRoutes(): Router {
  const router = Router()
  for (const [name, { type, body }] of Object.entries(files)) {
    router.get(`/:digest/${name}`, (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      response.type(type).send(body)
    })
  }
  return router
}
