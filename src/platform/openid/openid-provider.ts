import * as client from 'openid-client'
import { z } from 'zod'
import { PasserelleError } from '../../domain/index.js'

/** The provider that people sign in by, and how this service is registered there. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Thrown when the provider that people sign in by does not answer. */
export class ProviderUnavailableError extends PasserelleError {
  readonly code = 'PROVIDER_UNAVAILABLE'
  readonly status = 503
}

/** Thrown when what comes back from the provider signs nobody in. */
export class SignInFailedError extends PasserelleError {
  readonly code = 'SIGN_IN_FAILED'
  readonly status = 400
}

/** What a browser stores while it is at the provider, so that only the one that left can come back. */
const departure = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** The page to go to once signed in. */
  next: z.string().optional(),
})
export type Departure = z.infer<typeof departure>

/** @throws SignInFailedError */
export function parseDeparture(cookie: string | undefined): Departure {
  try {
    return departure.parse(JSON.parse(cookie ?? ''))
  } catch (error) {
    throw new SignInFailedError('This browser did not begin to sign in, or too long ago: begin again', { cause: error })
  }
}

/** Signing in by OpenID Connect: authorization code with PKCE, state and nonce. */
export class OpenIdProvider {
  readonly #settings: OpenIdSettings
  readonly #returnUrl: string
  #provider: Promise<client.Configuration> | undefined

  /** @param returnUrl where the provider sends people back to; it must be registered there */
  constructor(settings: OpenIdSettings, returnUrl: string) {
    this.#settings = settings
    this.#returnUrl = returnUrl
  }

  /**
   * Where to send a browser, and what it must bring back.
   * @param next the page to go to once signed in
   */
  async begin(next: string | undefined): Promise<{ url: string; departure: Departure }> {
    const provider = await this.#discover()
    const departure = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      ...(next !== undefined && { next }),
    }
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.#returnUrl,
      scope: 'openid email',
      state: departure.state,
      nonce: departure.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(departure.codeVerifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, departure }
  }

  /**
   * The email address that the provider vouches for. Nothing else is taken from it: role and member are decided here.
   * @param query what the browser brings back
   */
  async finish(query: URLSearchParams, { state, nonce, codeVerifier }: Departure): Promise<string> {
    const provider = await this.#discover()
    const back = new URL(this.#returnUrl)
    back.search = query.toString()
    try {
      const tokens = await client.authorizationCodeGrant(provider, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      const told = claims.email ? claims : await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      if (typeof told.email === 'string' && told.email_verified === true) return told.email
    } catch (error) {
      if (isOutage(error)) throw unavailable(error)
      throw new SignInFailedError('The provider did not confirm who this is: begin again', { cause: error })
    }
    throw new SignInFailedError('The provider vouches for no email address of this account')
  }

  /** What the provider can do, asked once; after a failure asked again. */
  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const url = new URL(issuer)
    // The settings let plain HTTP through only where nothing leaves this machine.
    const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : []
    this.#provider ??= client.discovery(url, clientId, clientSecret, undefined, { execute }).catch((error) => {
      this.#provider = undefined
      throw unavailable(error)
    })
    return this.#provider
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof TypeError || (error as { code?: string }).code === 'OAUTH_TIMEOUT'
}

function unavailable(cause: unknown): ProviderUnavailableError {
  return new ProviderUnavailableError('The provider that people sign in by does not answer: try again later', { cause })
}
