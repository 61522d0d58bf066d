import { Command } from 'commander'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { findPerson, issueSignInLink, linkMinutes } from '../features/people/index.js'
import { addressOf, readAddress, signInUrl } from '../platform/http/index.js'
import { numberOption } from './number-option.js'
import { commandLine, withDatabase } from './open-database.js'
import { advise, printResult } from './output.js'

const minutesOfLink = z.number().int().min(linkMinutes.least).max(linkMinutes.most)

export const signInLinkCommand = new Command('sign-in-link')
  .description('create a link with which a person can sign in once; prints it once')
  .argument('<person>', 'id or email address')
  .addOption(
    numberOption(
      '--minutes <number>',
      `minutes until the link expires, up to ${linkMinutes.most}`,
      minutesOfLink,
    ).default(linkMinutes.usual),
  )
  .action(async (idOrEmail: string, { minutes }: { minutes: number }) => {
    const { token, expiresAt } = await withDatabase(async (services) => {
      const { id } = await findPerson(services, idOrEmail)
      return issueSignInLink(services, commandLine, id, minutes)
    })
    const { publicUrl, basePath, host, port, dataDir } = readConfig()
    const here = publicUrl ?? (await readAddress(dataDir)) ?? addressOf(host, port)
    const address = here + basePath
    const url = signInUrl(address, token)
    printResult({ url, expiresAt }, url)
    advise(`The link works once, until ${expiresAt}.`)
  })
