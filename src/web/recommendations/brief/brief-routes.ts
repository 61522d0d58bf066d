import { type Request, type RequestHandler, Router } from 'express'
import { InvalidInputError } from '../../../domain/index.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { ask, readProblemForm } from '../problem-form.js'
import { type Block, briefOf } from './brief.js'
import { docxOf } from './docx.js'
import { markdownOf } from './markdown.js'

const writers: Readonly<Record<'docx' | 'md', (blocks: readonly Block[], reader: Reader) => Promise<Buffer> | string>> =
  {
    docx: (blocks, reader) => docxOf(blocks, reader.t('brief.title'), reader),
    md: markdownOf,
  }

/** The answer as a file to take along. It is asked for by form: the need stands in no address. */
export function briefRoutes(visitOf: (request: Request) => Promise<Visit>): Router {
  const router = Router()
  for (const [type, write] of Object.entries(writers)) router.post(`/brief.${type}`, send(write, type, visitOf))
  return router
}

function send(
  write: (typeof writers)['docx'],
  type: string,
  visitOf: (request: Request) => Promise<Visit>,
): RequestHandler {
  return async (request, response) => {
    const visit = await visitOf(request)
    const { reader, engine, base } = visit
    const form = readProblemForm(visit)
    const { answer, errors } = await ask(form, visit)
    if (errors) {
      throw new InvalidInputError(
        'The form cannot be used',
        errors.map(({ field, key, values }) => ({ path: field, message: reader.t(key, values) })),
      )
    }
    const blocks = briefOf({ form, answer, catalogue: engine.catalogue, base }, reader)
    response.setHeader('Cache-Control', 'private, no-cache')
    response.attachment(`passerelle.${type}`)
    response.send(await write(blocks, reader))
  }
}
