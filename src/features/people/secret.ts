import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits. Nobody can guess that, so a plain hash of it is enough: there is nothing a slow one would protect. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: its SHA-256. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether a secret is the one of a hash, in the same time for every wrong one. */
export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash))
}

/** A name that says of what kind it is the id, and nothing else. */
export function newId(kind: 'person' | 'pk'): string {
  return `${kind}_${randomBytes(8).toString('hex')}`
}
