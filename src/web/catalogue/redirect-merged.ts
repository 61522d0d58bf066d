import type { RequestHandler } from 'express'
import type { Engine } from '../../engine/index.js'
import { mergedInto } from '../../features/catalogue/index.js'
import type { Reader } from '../kit/reader.js'

/** The address of a case study that was merged leads to the one that says what both said. */
export function leadToMerged(engine: Engine, { to }: Reader): RequestHandler {
  return async (request, response, next) => {
    const id = String(request.params.id)
    const other = engine.catalogue.caseStudies.has(id) ? undefined : await mergedInto(engine.database, id)
    if (other === undefined) {
      next()
      return
    }
    // It may be brought back: nobody is to remember the way without asking.
    response.setHeader('Cache-Control', 'private, no-cache')
    response.redirect(308, to('case-studies', other))
  }
}
