import type { Viewer } from '../../src/domain/index.js'
import { createApiKey, newApiKey } from '../../src/features/people/index.js'
import type { WithDatabase } from '../../src/platform/database/index.js'
import { Client } from '../reliability/client.js'

/** A client of the API with a key of its own. @param given the role of the key, and what goes with it */
export async function clientWithKey(
  database: WithDatabase['database'],
  by: Viewer,
  address: string,
  given: { readonly role: string; readonly memberCode?: string },
): Promise<Client> {
  const { key } = await createApiKey({ database }, by, newApiKey.parse({ label: by.id, ...given }))
  return new Client(address, key)
}
