export { OpenIdProvider, type OpenIdSettings, type ProvidedIdentity, parseDeparture } from './openid-provider.js'
