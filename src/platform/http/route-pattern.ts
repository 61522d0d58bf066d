import type { Request, Response } from 'express'

/**
 * Notes the pattern of the address that a request matched, such as `/api/v1/needs/:id`, for metrics and traces: the
 * address itself may hold ids and words. Where an error leaves the router, the request itself no longer says.
 * @param language the beginning of an address that stands for its language
 */
export function noteRoutePattern({ baseUrl, route }: Request, response: Response, language?: string): void {
  const { path } = route as { path: unknown }
  if (typeof path !== 'string') return
  const pattern = path === '/' && baseUrl !== '' ? baseUrl : baseUrl + path
  const isInLanguage = language !== undefined && `${pattern}/`.startsWith(`${language}/`)
  response.locals.routePattern = isInLanguage ? `/:language${pattern.slice(language.length)}` : pattern
}

/** The noted pattern of the address of a request; `undefined` where none was matched. */
export function routePatternOf({ locals }: Response): string | undefined {
  return locals.routePattern as string | undefined
}
