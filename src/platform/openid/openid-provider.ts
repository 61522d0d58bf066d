import * as client from 'openid-client'
import { z } from 'zod'
import { PasserelleError } from '../../domain/index.js'

/** The OpenID Connect provider, and how this service is registered there. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Who came back from the provider. */
export interface ProvidedIdentity {
  readonly issuer: string
  /** Of the account, at this issuer. */
  readonly subject: string
  readonly email: string
}

/** Thrown when the OpenID Connect provider does not answer. */
export class ProviderUnavailableError extends PasserelleError {
  readonly code = 'PROVIDER_UNAVAILABLE'
}

/** Thrown when the answer of the provider signs nobody in. */
export class SignInFailedError extends PasserelleError {
  readonly code = 'SIGN_IN_FAILED'
}

/** The cookie that a browser stores while it is at the provider, so that only the same browser can come back. */
const departure = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** The page to go to after sign-in. */
  next: z.string().optional(),
})
export type Departure = z.infer<typeof departure>

/** @throws SignInFailedError */
export function parseDeparture(cookie: string | undefined): Departure {
  try {
    return departure.parse(JSON.parse(cookie ?? ''))
  } catch (error) {
    throw new SignInFailedError('The sign-in was not started in this browser, or it expired: start again', {
      cause: error,
    })
  }
}

/** Sign-in with OpenID Connect: authorization code with PKCE, state and nonce. */
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
   * The URL to send a browser to, and the values that it must return with.
   * @param next the page to go to after sign-in
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
   * The account, and the email address that the provider vouches for.
   * @param query what the browser brings back
   */
  async finish(query: URLSearchParams, { state, nonce, codeVerifier }: Departure): Promise<ProvidedIdentity> {
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
      const profile = claims.email ? claims : await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      if (typeof profile.email === 'string' && profile.email_verified === true) {
        return { issuer: claims.iss, subject: claims.sub, email: profile.email }
      }
    } catch (error) {
      if (isOutage(error)) throw unavailable(error)
      throw new SignInFailedError('The provider did not confirm your identity: start again', { cause: error })
    }
    throw new SignInFailedError('The provider has no verified email address for this account')
  }

  /** The configuration of the provider, requested once; after a failure requested again. */
  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const url = new URL(issuer)
    // The settings allow plain HTTP only on this machine. Signatures of identity tokens are checked, not only the channel.
    const insecure = url.protocol === 'http:' ? [client.allowInsecureRequests] : []
    const execute = [client.enableNonRepudiationChecks, ...insecure]
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
  return new ProviderUnavailableError('The sign-in provider does not answer: try again later', { cause })
}
