import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits. They cannot be guessed, so a plain hash of them is enough: a slow one would protect nothing more. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether a secret is the one of a hash, in the same time for every wrong one. */
export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash))
}

/** A random id that begins with its kind. */
export function newId(kind: 'person' | 'pk'): string {
  return `${kind}_${randomBytes(8).toString('hex')}`
}
