import { rmSync } from 'node:fs'
import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { backUp } from '../../src/platform/database/index.js'
import { run } from '../support/commands.js'
import { flipBytes, flipPageOf, replaceText } from '../support/damage.js'
import { expectProblem } from '../support/problems.js'
import { groupIsGone, Program } from '../support/program.js'
import { send } from '../support/service.js'
import { preparedFolder } from '../support/shared.js'

let backup: Promise<string> | undefined

/** One backup for all tests: a restore leaves it as it is. */
async function makeBackup(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'backup.db')
  await backUp(path.join(await preparedFolder(), 'passerelle.db'), file)
  return file
}

/** A data folder, and a backup of it. */
async function aFolderWithBackup(): Promise<{ folder: string; file: string; backup: string }> {
  const folder = await preparedFolder()
  backup ??= makeBackup()
  return { folder, file: path.join(folder, 'passerelle.db'), backup: await backup }
}

const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'begins like no database': (file) => flipBytes(file, 0, 100),
  'is cut off': (file) => truncate(file, 5_000_000),
  'has a damaged page in its schema': (file) => flipBytes(file, 4_096, 4_096),
  'has a damaged page of members': (file) => flipPageOf(file, 'members'),
  'has a damaged page of vectors': (file) => flipPageOf(file, 'vectors'),
  'has a damaged page that is read only now and then': (file) => flipPageOf(file, 'case_drafts_by_case'),
  'holds a record that cannot be read': (file) => replaceText(file, '"needsAnswered":', '"needsAnswered" '),
}

describe('a service whose database', () => {
  for (const [what, damage] of Object.entries(damages)) {
    it(`${what} exits with 1 at its start, explains the restore, and can be restored`, async () => {
      const { folder, file, backup } = await aFolderWithBackup()
      await damage(file)
      const program = new Program({ DATA_DIR: folder })
      expect(await program.exitCode()).to.equal(1)
      expect(program.output).to.include(file).and.include('npm run passerelle -- restore')
      expect(program.output).to.not.match(/^ +at /m)
      await groupIsGone(program.process.pid!)
      const { code, errors } = await run(folder, 'restore', backup)
      expect(code, errors).to.equal(0)
    })
  }

  it('was restored starts again', async () => {
    const { folder, file, backup } = await aFolderWithBackup()
    await writeFile(file, 'not a database')
    expect((await run(folder, 'restore', backup)).code).to.equal(0)
    const program = new Program({ DATA_DIR: folder })
    await program.logged('ready')
  })

  it('is found to be damaged reports it in its readiness, and stays alive', async () => {
    const { folder, file } = await aFolderWithBackup()
    const program = new Program({ DATA_DIR: folder })
    const address = (await program.logged('listening')).url as string
    await program.logged('ready')
    const before = await send(address, { path: '/api/v1/health/ready' })
    expect(before.status, before.text).to.equal(200)

    await flipPageOf(file, 'case_studies')
    const answer = await send(address, { path: '/api/v1/case-studies/no-such-case-study' })
    expectProblem(answer, 500)
    expect(JSON.parse(answer.text)).to.include({ code: 'DATABASE_DAMAGED' })
    expect(answer.text).to.not.include(folder)

    const after = await send(address, { path: '/api/v1/health/ready' })
    expect(after.status).to.equal(503)
    const { status, failure } = JSON.parse(after.text) as { status: string; failure: string }
    expect(status).to.equal('failed')
    expect(failure).to.include('damaged').and.not.include(folder)
    expect((await send(address, { path: '/api/v1/health/live' })).status).to.equal(200)
  })
})

describe('a command whose database is damaged', () => {
  it('names the file and explains how to restore it', async () => {
    const { folder, file } = await aFolderWithBackup()
    await flipPageOf(file, 'people')
    const { code, errors } = await run(folder, 'people', 'list')
    expect(code).to.equal(1)
    expect(errors).to.include(file).and.include('npm run passerelle -- restore')
  })
})
