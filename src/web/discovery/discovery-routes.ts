import { type Request, Router } from 'express'
import { interfaceLanguages, NotFoundError } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { publicAddress } from '../../platform/http/index.js'
import type { PageParts } from '../../server/create-app.js'
import { llmsText } from './llms-text.js'
import { sitemapFile, sitemapIndex } from './sitemap.js'

/** Seconds for which what is made for crawlers may be kept. */
const kept = 3600
/** What only those need who work with it. */
const notListed = ['needs', 'desk', 'sign-in', 'answer', 'embed', 'compare']

/** What crawlers and assistants look for at the root of a site. */
export function discoveryRoutes(engine: Engine, config: PageParts['config']): Router {
  const router = Router()
  const baseOf = (request: Request) => publicAddress(request, config)
  router.use(['/robots.txt', '/llms.txt', '/sitemap.xml', '/sitemap-:number.xml'], (_request, response, next) => {
    response.setHeader('Cache-Control', `public, max-age=${kept}`)
    next()
  })
  router.get('/robots.txt', (request, response) => {
    const paths = interfaceLanguages.flatMap((language) => notListed.map((path) => `/${language}/${path}`))
    const disallowed = ['/api/v1/', ...paths].map((path) => `Disallow: ${config.basePath}${path}\n`).join('')
    response.type('txt').send(`User-agent: *\n${disallowed}\nSitemap: ${baseOf(request)}/sitemap.xml\n`)
  })
  router.get('/llms.txt', (request, response) => {
    response.type('text/markdown').send(llmsText(engine, baseOf(request)))
  })
  router.get('/sitemap.xml', async (request, response) => {
    response.type('xml').send(await sitemapIndex(engine, baseOf(request)))
  })
  router.get('/sitemap-:number.xml', async (request, response) => {
    const { number } = request.params
    const file = /^\d{1,4}$/.test(number) ? await sitemapFile(engine, baseOf(request), Number(number)) : undefined
    if (file === undefined) throw new NotFoundError('sitemap', number)
    response.type('xml').send(file)
  })
  return router
}
