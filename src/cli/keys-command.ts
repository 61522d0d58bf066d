import { Command } from 'commander'
import { z } from 'zod'
import { meantMember } from '../domain/index.js'
import {
  type ApiKey,
  type CreatedApiKey,
  createApiKey,
  listApiKeys,
  newApiKey,
  readPortalMembers,
  revokeApiKey,
  rotateApiKey,
} from '../features/people/index.js'
import { numberOption } from './number-option.js'
import { commandLine, withCatalogue, withDatabase } from './open-database.js'
import { advise, confirm, printResult } from './output.js'
import { parseGiven } from './parse-given.js'
import { newTable } from './table.js'

interface Given {
  role: string
  label: string
  member?: string
  members?: string
  expiresInDays?: number
  requestsPerMinute?: number
}

const hour = 3_600_000
/** An upper limit that still gives a valid date. */
const hundredYears = 36_500
const days = z.number().min(0).max(hundredYears)
const hours = z
  .number()
  .min(0)
  .max(hundredYears * 24)
const requests = newApiKey.shape.requestsPerMinute.unwrap().unwrap()

const create = new Command('create')
  .description('create an API key; prints it once')
  .requiredOption('--role <role>', 'member, portal, staff or admin')
  .requiredOption('--label <text>', 'a name that says what the key is for')
  .option('--member <code>', 'the member that a key with the role member belongs to, for example BF')
  .option(
    '--members <codes>',
    "the members that a key with the role portal may act for: BF,ZM, or '*' for every member",
  )
  .addOption(numberOption('--expires-in-days <number>', 'days until the key expires; never when not given', days))
  .addOption(numberOption('--requests-per-minute <number>', 'a rate limit for this key', requests))
  .action(async ({ role, label, member, members, expiresInDays, requestsPerMinute }: Given) => {
    const key = await withCatalogue(async (services, codes) => {
      const given = parseGiven(newApiKey, {
        role,
        label,
        memberCode: member && meantMember(member, codes),
        members: members === undefined ? undefined : readPortalMembers(members, codes),
        expiresAt: expiresInDays === undefined ? undefined : momentIn(expiresInDays * 24),
        requestsPerMinute,
      })
      return createApiKey(services, commandLine, given)
    })
    show(key)
  })

const list = new Command('list').description('list API keys, without their secrets').action(async () => {
  const keys = await withDatabase((services) => listApiKeys(services, commandLine))
  const table = newTable({
    head: ['id', 'label', 'role', 'member', 'expires', 'last use', 'revoked', 'replaced by'],
  })
  for (const key of keys) {
    const { id, label, role, expiresAt, lastUsedAt, revokedAt, replacedBy } = key
    table.push([
      id,
      label,
      role,
      ...[membersOf(key), expiresAt, lastUsedAt, revokedAt, replacedBy].map((one) => one ?? ''),
    ])
  }
  printResult(keys, String(table))
})

const revoke = new Command('revoke')
  .description('revoke an API key immediately and permanently')
  .argument('<id>', 'the part of the key before the secret: pk_...')
  .action(async (id: string) => {
    await withDatabase((services) => revokeApiKey(services, commandLine, id))
    confirm({ id, revoked: true }, `${id} is revoked`)
  })

const rotate = new Command('rotate')
  .description('replace an API key by a new one; prints the new one once')
  .argument('<id>', 'the part of the key before the secret: pk_...')
  .addOption(numberOption('--old-valid-hours <number>', 'hours for which the old key still works', hours).default(0))
  .action(async (id: string, { oldValidHours }: { oldValidHours: number }) => {
    const oldValidUntil = momentIn(oldValidHours)
    show(await withDatabase((services) => rotateApiKey(services, commandLine, id, oldValidUntil)))
  })

export const keysCommand = new Command('keys')
  .description('manage API keys')
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke)
  .addCommand(rotate)

function membersOf({ memberCode, members }: ApiKey): string | null {
  return members === '*' ? 'every member' : (members?.join(', ') ?? memberCode)
}

/** Only the key goes to standard output, so that a script can read it from there. */
function show({ key, apiKey }: CreatedApiKey): void {
  printResult({ key, apiKey }, key)
  advise(`Save the key now: it is not shown again. Its id is ${apiKey.id}.`)
}

function momentIn(fromNow: number): string {
  return new Date(Date.now() + fromNow * hour).toISOString()
}
