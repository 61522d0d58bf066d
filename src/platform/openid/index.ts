export { OpenIdProvider, type OpenIdSettings, parseDeparture } from './openid-provider.js'
