import { type Client, RefusedError } from '../reliability/client.js'
import { needOfCoteDIvoire } from './words.js'

/** All endpoints that could show a need of another member: method, path, body. */
function placesFor(id: string): readonly (readonly [string, string, object?])[] {
  const text = `${needOfCoteDIvoire.title}\n${needOfCoteDIvoire.description}`
  return [
    ['GET', `/needs/${id}`],
    ['GET', `/needs/${id}/matches`],
    ['GET', `/needs/${id}/history`],
    ['GET', `/needs/${id}/feedback`],
    ['GET', '/needs?limit=100'],
    ['GET', '/needs/export'],
    ['GET', '/members/BF'],
    ['GET', '/review-queue'],
    ['POST', '/needs/duplicates', { text, limit: 20 }],
    ['POST', '/recommendations', { text, limit: 50, peers: 20 }],
    ['POST', '/recommendations', { needId: id }],
  ]
}

export interface Sighting {
  readonly place: string
  readonly status: number
  readonly seen: boolean
}

/**
 * The endpoints that show a need to a client: answers with its words, or with its id when the request did not contain
 * it.
 */
export async function lookFor(id: string, mark: string, client: Client): Promise<Sighting[]> {
  return Promise.all(
    placesFor(id).map(async ([method, path, body]) => {
      const place = `${method} ${path}`
      const asksForIt = path.includes(id) || JSON.stringify(body ?? {}).includes(id)
      try {
        const text = JSON.stringify(await client.call(method, path, body))
        return { place, status: 200, seen: asksForIt || text.includes(id) || text.includes(mark) }
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error
        // An error may repeat the requested id; its status must then be 404.
        const reveals = asksForIt && error.status !== 404
        return { place, status: error.status, seen: reveals || error.body.includes(mark) }
      }
    }),
  )
}
