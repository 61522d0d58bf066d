import { z } from 'zod'
import type { Config } from '../../config.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { keptByBrowser, refuseCrossSite, route, sessionCookie } from '../../platform/http/index.js'
import { person } from './person.js'
import { signInWithLink } from './sign-in-with-link.js'
import { signOut } from './sign-out.js'

const tag = 'Access'
const signedIn = z
  .object({ person, expiresAt: z.iso.datetime().describe('When the session ends') })
  .meta({ id: 'Session' })

export const sessionRoutes = (services: WithDatabase, { publicUrl }: Pick<Config, 'publicUrl'>) => {
  const cookie = sessionCookie(publicUrl)
  return [
    route({
      id: 'signIn',
      method: 'post',
      path: '/session',
      summary: 'Sign in by the token of a sign-in link',
      description: 'Sets a cookie. The token is used up.',
      tag,
      body: z.strictObject({ token: z.string().min(1).max(200) }),
      example: { token: 'the token of the link' },
      responses: { 201: { description: 'Who signed in', schema: signedIn } },
      async handle({ body, request }, response) {
        // Else another site could sign a visitor in as somebody it knows.
        refuseCrossSite(request, publicUrl)
        const { token, expiresAt, person } = await signInWithLink(services, body.token)
        const before = cookie.read(request)
        if (before !== undefined) await signOut(services, before)
        cookie.set(response, token, { expires: new Date(expiresAt) })
        response.status(201).json({ person, expiresAt })
      },
    }),
    route({
      id: 'signOut',
      method: 'delete',
      path: '/session',
      summary: 'Sign out',
      tag,
      query: z.strictObject({ everywhere: z.enum(['true', 'false']).default('false').describe('In every browser') }),
      responses: { 204: { description: 'Nobody is signed in here' } },
      async handle({ query, request }, response) {
        const token = cookie.read(request)
        if (token !== undefined) await signOut(services, token, { everywhere: query.everywhere === 'true' })
        cookie.clear(response)
        response.setHeader('Clear-Site-Data', keptByBrowser)
        response.status(204).end()
      },
    }),
  ]
}
