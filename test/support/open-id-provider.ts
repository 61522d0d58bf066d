import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const clientId = 'passerelle'
export const clientSecret = 'a secret that only the two of them know'

/** The claims of the provider about the account that signs in. */
export interface Account {
  readonly email?: string
  readonly email_verified?: boolean
  readonly [claim: string]: unknown
}

export interface RunningProvider {
  readonly issuer: string
  /** Sets the account that signs in from now on. */
  account: Account
  close(): Promise<void>
}

function subjectOf({ sub, email }: Account): string {
  return String(sub ?? email ?? 'somebody').toLowerCase()
}

/** A real OpenID Connect provider. Its sign-in page accepts everybody as the account that is set. */
export async function startProvider(returnUrl: string): Promise<RunningProvider> {
  let handle: ReturnType<Provider['callback']> | undefined
  const server: Server = createServer((request, response) => void handle?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running: RunningProvider = {
    issuer,
    account: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnUrl] }],
    claims: { email: ['email', 'email_verified'] },
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ ...running.account, sub: accountId }),
    }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  })
  const answer = provider.callback()
  handle = async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { prompt, session } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: subjectOf(running.account) } })
    }
    const grant = new provider.Grant({ accountId: session!.accountId, clientId })
    grant.addOIDCScope('openid email')
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }
  return running
}
