import { expect } from 'chai'
import type { Command } from 'commander'
import { keysCommand } from '../../src/cli/keys-command.js'
import { recommendCommand } from '../../src/cli/recommend-command.js'
import { signInLinkCommand } from '../../src/cli/sign-in-link-command.js'

describe('options that are numbers', () => {
  for (const [option, command, args, bounds] of [
    ['--limit', recommendCommand, ['trucks'], 'a whole number from 1 to 50'],
    ['--peers', recommendCommand, ['trucks'], 'a whole number from 0 to 20'],
    ['--year-from', recommendCommand, ['trucks'], 'a whole number from 1950 to 2100'],
    ['--diversity', recommendCommand, ['trucks'], 'a number from 0 to 1'],
    ['--minutes', signInLinkCommand, ['nobody'], 'a whole number from 5 to 1440'],
    ['--expires-in-days', keysCommand, ['create', '--role', 'admin', '--label', 'x'], 'a number from 0 to 36500'],
    [
      '--requests-per-minute',
      keysCommand,
      ['create', '--role', 'admin', '--label', 'x'],
      'a whole number from 1 to 100000',
    ],
    ['--old-valid-hours', keysCommand, ['rotate', 'pk_0'], 'a number from 0 to 876000'],
  ] as const) {
    it(`${option} says which it accepts`, async () => {
      const errors = await errorsOf(command, [...args, option, 'abc'])
      expect(errors).to.include(option).and.include(bounds).and.not.include('NaN')
    })
  }
})

/** What a command writes as an error, without a process of its own. */
async function errorsOf(command: Command, args: readonly string[]): Promise<string> {
  const written: string[] = []
  const prepare = (one: Command): void => {
    one.exitOverride().configureOutput({ writeErr: (text) => void written.push(text) })
    for (const inner of one.commands) prepare(inner)
  }
  prepare(command)
  await command.parseAsync(args, { from: 'user' }).catch(() => undefined)
  return written.join('')
}
