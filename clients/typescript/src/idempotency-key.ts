/**
 * A new key for one call. It must be unique, not secret: where `crypto.randomUUID` is missing (Node 18, and pages without
 * HTTPS) other random numbers do.
 */
export function newIdempotencyKey(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?: () => string } }
  if (crypto?.randomUUID) return crypto.randomUUID()
  const part = () => Math.random().toString(36).slice(2)
  return `${Date.now().toString(36)}-${part()}-${part()}`
}
