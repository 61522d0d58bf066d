import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { readEntries, readHead } from '../../src/features/audit/index.js'
import { callerFinder, signInWithLink } from '../../src/features/people/index.js'
import { type Database, SqliteDatabase } from '../../src/platform/database/index.js'
import { identification } from '../../src/platform/http/index.js'
import { run, start } from '../support/commands.js'
import { Program } from '../support/program.js'
import { onTidyUp, preparedFolder, temporaryFolder } from '../support/shared.js'

async function databaseIn(folder: string): Promise<Database> {
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  onTidyUp(() => database.close())
  return database
}

async function roleOf(database: Database, key: string): Promise<string> {
  const identify = identification(
    callerFinder({ database }, () => undefined),
    null,
  )
  const request = { headers: { authorization: `Bearer ${key}` } }
  return identify(request as Parameters<typeof identify>[0]).then(
    ({ role }) => role,
    (error: Error) => error.message,
  )
}

describe('the commands people and sign-in-link', function () {
  this.timeout(120_000)

  it('create the first administrator before the first start of the service', async () => {
    const folder = await temporaryFolder()
    const added = await run(folder, 'people', 'add', '--role', 'admin', '--name', 'Awa')
    expect(added.code, added.errors).to.equal(0)
    expect(added.output).to.match(/^person_[\da-f]{16}\n$/)
    const link = await run(folder, 'sign-in-link', added.output.trim())
    expect(link.output).to.match(/^http:\/\/127\.0\.0\.1:3000\/sign-in\?token=[\w-]{43}\n$/)
    const token = new URL(link.output.trim()).searchParams.get('token')!
    const { person } = await signInWithLink({ database: await databaseIn(folder) }, token)
    expect(person).to.include({ name: 'Awa', role: 'admin' })
  })

  it('list people, and deactivate one by email address', async () => {
    const folder = await preparedFolder()
    await run(folder, 'people', 'add', '--role', 'member', '--member', 'bf', '--email', 'Awa@example.org')
    expect((await run(folder, 'people', 'list')).output)
      .to.include('awa@example.org')
      .and.include('BF')
    expect((await run(folder, 'people', 'deactivate', 'awa@example.org')).code).to.equal(0)
    expect((await run(folder, 'sign-in-link', 'awa@example.org')).code).to.equal(2)
  })

  it('reactivate an administrator, and refuse to deactivate the last one', async () => {
    const folder = await preparedFolder()
    const first = (await run(folder, 'people', 'add', '--role', 'admin', '--email', 'awa@example.org')).output.trim()
    const refused = await run(folder, 'people', 'deactivate', first)
    expect(refused.code).to.equal(2)
    expect(refused.errors).to.include('make another person administrator first')
    await run(folder, 'people', 'add', '--role', 'admin', '--name', 'Ben')
    expect((await run(folder, 'people', 'deactivate', first)).code).to.equal(0)
    const back = await run(folder, 'people', 'reactivate', 'Awa@example.org')
    expect(back).to.include({ code: 0, output: `${first} can sign in again\n` })
    expect((await run(folder, 'sign-in-link', first)).code).to.equal(0)
    const actions = (await readEntries(await databaseIn(folder), 0, 10)).map(({ action }) => action)
    expect(actions).to.deep.equal(['added', 'added', 'deactivated', 'reactivated', 'sign-in-link-issued'])
  })

  it('print a link with PUBLIC_URL, else with the address of the running service', async () => {
    const folder = await preparedFolder()
    const id = (await run(folder, 'people', 'add', '--role', 'staff', '--name', 'Awa')).output.trim()
    const originOf = async (environment: NodeJS.ProcessEnv = {}) =>
      new URL((await start(folder, ['sign-in-link', id], environment).ended).output).origin
    const program = new Program({ DATA_DIR: folder, HOST: '0.0.0.0' })
    const { url } = await program.logged('listening')
    expect(url).to.match(/^http:\/\/localhost:\d+$/)
    expect(await originOf()).to.equal(url)
    expect(await originOf({ PUBLIC_URL: 'https://passerelle.example' })).to.equal('https://passerelle.example')
    program.process.kill('SIGTERM')
    await program.exitCode()
    expect(await originOf({ HOST: '::', PORT: '8080' })).to.equal('http://localhost:8080')
  })

  for (const [what, args, names] of [
    ['a role that does not exist', ['people', 'add', '--role', 'king', '--name', 'x'], 'role'],
    [
      'a member that does not exist',
      ['people', 'add', '--role', 'member', '--member', 'zz', '--name', 'x'],
      'memberCode',
    ],
    ['nobody', ['sign-in-link', 'nobody'], 'nobody'],
    ['a link for a week', ['sign-in-link', 'nobody', '--minutes', '10080'], '--minutes'],
    ['a key that does not exist', ['keys', 'revoke', 'pk_0'], 'pk_0'],
    [
      'a key that lives for letters',
      ['keys', 'create', '--role', 'admin', '--label', 'x', '--expires-in-days', 'x'],
      '--expires-in-days',
    ],
    ['a portal key for nobody', ['keys', 'create', '--role', 'portal', '--label', 'x'], 'members'],
    [
      'a portal key for a member that does not exist',
      ['keys', 'create', '--role', 'portal', '--label', 'x', '--members', 'BF,ZZ'],
      'ZZ',
    ],
    ['an option that is not there', ['keys', 'list', '--loud'], '--loud'],
    ['a restore of nothing', ['restore', 'no-such-file.db'], 'no-such-file.db'],
  ] as const) {
    it(`exit with 2 for ${what}, and name it`, async () => {
      const { code, errors } = await run(await preparedFolder(), ...args)
      expect(code, errors).to.equal(2)
      expect(errors).to.include(names)
    })
  }
})

describe('the command keys', function () {
  this.timeout(120_000)

  it('creates a working key, rotates it and revokes it', async () => {
    const folder = await preparedFolder()
    const portal = ['--role', 'portal', '--label', 'portal']
    const made = await run(folder, 'keys', 'create', ...portal, '--members', 'bf,ZM', '--expires-in-days', '90')
    expect(made.code, made.errors).to.equal(0)
    const [key, id] = [made.output.trim(), made.output.slice(0, 19)]
    const database = await databaseIn(folder)
    expect(await roleOf(database, key)).to.equal('portal')

    const next = (await run(folder, 'keys', 'rotate', id, '--old-valid-hours', '1')).output.trim()
    expect([await roleOf(database, key), await roleOf(database, next)]).to.deep.equal(['portal', 'portal'])
    await run(folder, 'keys', 'revoke', id)
    expect([await roleOf(database, key), await roleOf(database, next)]).to.deep.equal([
      'This API key was revoked',
      'portal',
    ])

    const { output } = await run(folder, 'keys', 'list')
    expect(output).to.include(id).and.not.include(key).and.not.include(next)
    expect(output).to.include('BF, ZM')
    await run(folder, 'keys', 'create', ...portal, '--members', '*')
    expect((await run(folder, 'keys', 'list')).output).to.include('every member')
    const [created] = await readEntries(database, 0, 10)
    expect(JSON.parse(created!.after!)).to.deep.include({ members: ['BF', 'ZM'] })
    expect(created).to.include({ actor: 'command-line', action: 'created', entityId: id })
  })
})

describe('the command audit verify', function () {
  this.timeout(120_000)

  it('prints the number of entries, and exits with 1 when one was changed', async () => {
    const folder = await preparedFolder()
    for (let time = 0; time < 2; time++) await run(folder, 'keys', 'create', '--role', 'admin', '--label', 'x')
    const database = await databaseIn(folder)
    const { head } = await readHead(database)
    expect(await run(folder, 'audit', 'verify')).to.include({
      code: 0,
      output: `2 entries, all unchanged\nhead ${head}\n`,
    })
    await database.transaction(async (queries) => {
      await queries.run('DROP TRIGGER audit_is_not_changed')
      await queries.run("UPDATE audit SET actor = 'somebody else' WHERE number = 2")
    })
    const { code, errors } = await run(folder, 'audit', 'verify')
    expect(code).to.equal(1)
    expect(errors).to.include('entry 2 was changed')
  })

  it('compares the audit with an expected head, and exits with 1 when it differs', async () => {
    const folder = await preparedFolder()
    await run(folder, 'keys', 'create', '--role', 'admin', '--label', 'x')
    const { head } = await readHead(await databaseIn(folder))
    const verify = (count: string, hash: string) =>
      run(folder, 'audit', 'verify', '--expect-count', count, '--expect-head', hash)
    expect((await verify('1', head)).output).to.include('match the expected head')
    const missing = await verify('2', head)
    expect(missing).to.include({ code: 1 })
    expect(missing.errors).to.include('were removed')
    const different = await verify('1', 'a'.repeat(64))
    expect(different).to.include({ code: 1 })
    expect(different.errors).to.include('was rewritten')
    const half = await run(folder, 'audit', 'verify', '--expect-count', '1')
    expect(half).to.include({ code: 2 })
    expect(half.errors).to.include('expectHead')
  })
})

describe('the commands backup and restore', function () {
  this.timeout(120_000)

  it('restore the data, and delete the index of the old database', async () => {
    const folder = await preparedFolder()
    const copy = path.join(await temporaryFolder(), 'copy.db')
    await run(folder, 'people', 'add', '--role', 'staff', '--name', 'Before')
    const backup = await run(folder, 'backup', copy)
    expect(backup.code, backup.errors).to.equal(0)
    await run(folder, 'people', 'add', '--role', 'staff', '--name', 'After')
    const restored = await run(folder, 'restore', copy)
    expect(restored.code, restored.errors).to.equal(0)
    expect(await readdir(folder)).to.not.include('index')
    const { output } = await run(folder, 'people', 'list')
    expect(output).to.include('Before').and.not.include('After')
    const entries = await readEntries(await databaseIn(folder), 0, 10)
    expect(entries.map(({ action }) => action)).to.deep.equal(['added', 'restored'])
  })

  it('write a manifest with the backup, and refuse a backup that does not match its manifest', async () => {
    const folder = await preparedFolder()
    await run(folder, 'people', 'add', '--role', 'staff', '--name', 'Before')
    const audit = await readHead(await databaseIn(folder))
    const outside = await temporaryFolder()
    const [copy, other] = [path.join(outside, 'copy.db'), path.join(outside, 'other.db')]
    const { output } = await run(folder, 'backup', copy)
    expect(output).to.include(`${copy}.json`).and.include(audit.head)
    const manifest = JSON.parse(await readFile(`${copy}.json`, 'utf8')) as { audit: object; sha256: string }
    expect(manifest.audit).to.deep.equal({ entries: 1, head: audit.head })
    expect(manifest.sha256).to.match(/^[0-9a-f]{64}$/)

    await run(folder, 'people', 'add', '--role', 'staff', '--name', 'After')
    await run(folder, 'backup', other)
    await writeFile(copy, await readFile(other))
    const elsewhere = await temporaryFolder()
    const refused = await run(elsewhere, 'restore', copy)
    expect(refused.code).to.equal(2)
    expect(refused.errors).to.include('manifest').and.include('sha256').and.include('audit head')
    expect(await readdir(elsewhere)).to.not.include('passerelle.db')
    const restored = await run(elsewhere, 'restore', other)
    expect(restored.output).to.include('which matches its manifest').and.include('Audit: 2 entries')
  })

  it('back up a running service, and refuse to restore while it runs', async () => {
    const folder = await preparedFolder()
    const program = new Program({ DATA_DIR: folder })
    await program.logged('ready')
    const copy = path.join(await temporaryFolder(), 'copy.db')
    expect((await run(folder, 'backup', copy)).code).to.equal(0)
    const refused = await run(folder, 'restore', copy)
    expect(refused.code).to.equal(1)
    expect(refused.errors).to.include('stop')
    program.process.kill('SIGKILL')
    await program.exitCode()
    expect((await run(folder, 'restore', copy)).code).to.equal(0)
  })

  it('exit with 2 for a backup to an existing file, and for a file that is no backup', async () => {
    const folder = await preparedFolder()
    const file = path.join(await temporaryFolder(), 'file.db')
    await writeFile(file, 'precious')
    expect((await run(folder, 'backup', file)).code).to.equal(2)
    expect((await run(folder, 'restore', file)).code).to.equal(2)
  })
})
