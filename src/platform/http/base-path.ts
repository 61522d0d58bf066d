import type { Express, RequestHandler } from 'express'
import { NotFoundError } from '../../domain/index.js'

/** Fields of answers that hold addresses of this service. */
const addressFields = new Set(['url', 'pageUrl', 'type'])
const addressesInHtml = /(\s(?:href|src|action|formaction))="\/(?!\/)/gi

/**
 * Runs the service under a path of its host, such as `/passerelle`. Inside, every address starts at the root: the path
 * is taken off each request here, and put before the addresses in each answer.
 * @param basePath without a slash at its end; empty for the root
 */
export function useBasePath(app: Express, basePath: string): void {
  if (basePath === '') return
  app.set('json replacer', (field: string, value: unknown) =>
    addressFields.has(field) && typeof value === 'string' && isOwnAddress(value) ? basePath + value : value,
  )
  app.use(underBasePath(basePath))
}

function underBasePath(basePath: string): RequestHandler {
  return (request, response, next) => {
    const rest = request.url.slice(basePath.length)
    if (!request.url.startsWith(basePath) || !/^(?:[/?]|$)/.test(rest)) {
      throw new NotFoundError('page', request.url.split('?')[0]!.slice(0, 200))
    }
    request.url = rest.startsWith('/') ? rest : `/${rest}`
    request.originalUrl = request.url
    const { location, send } = response
    response.location = (address) => location.call(response, isOwnAddress(address) ? basePath + address : address)
    response.send = (body: unknown) => {
      const isHtml = typeof body === 'string' && String(response.getHeader('Content-Type')).startsWith('text/html')
      return send.call(response, isHtml ? body.replaceAll(addressesInHtml, `$1="${basePath}/`) : body)
    }
    next()
  }
}

function isOwnAddress(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//')
}
