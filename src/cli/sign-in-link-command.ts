import { Command } from 'commander'
import { addressOf, findPerson, issueSignInLink, linkMinutes, readAddress, signInUrl } from '../access/index.js'
import { readConfig } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import { commandLine, withDatabase } from './open-database.js'

export const signInLinkCommand = new Command('sign-in-link')
  .description('issue a link by which a person can sign in once; prints it, this once')
  .argument('<person>', 'id or email address')
  .option('--minutes <number>', `how long it can be used, up to ${linkMinutes.most}`, String(linkMinutes.usual))
  .action(async (idOrEmail: string, options: { minutes: string }) => {
    const minutes = Number(options.minutes)
    if (!(minutes >= linkMinutes.least && minutes <= linkMinutes.most)) {
      const message = `must be a number from ${linkMinutes.least} to ${linkMinutes.most}`
      throw new InvalidInputError('The request cannot be used', [{ path: '--minutes', message }])
    }
    const { token, expiresAt } = await withDatabase(async (database) => {
      const { id } = await findPerson(database, idOrEmail)
      return issueSignInLink(database, commandLine, id, minutes)
    })
    const { publicUrl, host, port, dataDir } = readConfig()
    const address = publicUrl ?? (await readAddress(dataDir)) ?? addressOf(host, port)
    process.stdout.write(`${signInUrl(address, token)}\n`)
    process.stderr.write(`It can be used once, until ${expiresAt}.\n`)
  })
