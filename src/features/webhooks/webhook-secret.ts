import { randomBytes } from 'node:crypto'

/** A secret as the Standard Webhooks specification writes it: `whsec_` and 24 to 64 random bytes in Base64. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
