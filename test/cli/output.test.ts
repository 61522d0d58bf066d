import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { run } from '../support/commands.js'
import { Program } from '../support/program.js'
import { preparedFolder, temporaryFolder } from '../support/shared.js'

describe('what commands print', function () {
  this.timeout(60_000)

  it('is the version, with --version', async () => {
    const { code, output } = await run(await temporaryFolder(), '--version')
    expect(code).to.equal(0)
    expect(output).to.match(/^\d+\.\d+\.\d+\n$/)
  })

  for (const command of [['recommend'], ['import'], ['doctor'], ['people', 'list'], ['learning', 'refit']]) {
    it(`can be JSON or only the result: ${command.join(' ')}`, async () => {
      const { output } = await run(await temporaryFolder(), ...command, '--help')
      expect(output).to.include('--json').and.include('--quiet')
    })
  }

  it('is one JSON value with --json, errors too', async () => {
    const folder = await preparedFolder()
    const made = await run(folder, 'keys', 'create', '--role', 'staff', '--label', 'x', '--json')
    expect(JSON.parse(made.output)).to.have.all.keys('key', 'apiKey')
    expect(made.errors).to.equal('')
    const listed = await run(folder, 'keys', 'list', '--json')
    expect(JSON.parse(listed.output)).to.be.an('array').with.lengthOf(1)
    const refused = await run(folder, 'keys', 'revoke', 'pk_0000000000000000', '--json')
    expect(refused.code).to.equal(2)
    expect(JSON.parse(refused.errors)).to.include({ code: 'NOT_FOUND' })
    expect(refused.output).to.equal('')
  })

  it('is only the result with --quiet', async () => {
    const folder = await preparedFolder()
    const made = await run(folder, 'keys', 'create', '--role', 'staff', '--label', 'x', '--quiet')
    expect(made.output).to.match(/^pk_\S+\n$/)
    expect(made.errors).to.equal('')
    const [id] = made.output.trim().match(/^pk_[\da-f]+/)!
    const revoked = await run(folder, 'keys', 'revoke', id, '--quiet')
    expect(revoked).to.include({ code: 0, output: '', errors: '' })
    expect((await run(folder, 'audit', 'verify', '--quiet')).output).to.match(/entries, all unchanged/)
  })
})

describe('the command doctor', function () {
  this.timeout(60_000)

  it('finds nothing wrong with a healthy installation', async () => {
    const { code, output } = await run(await preparedFolder(), 'doctor', '--json')
    expect(code).to.equal(0)
    const findings = JSON.parse(output) as { check: string; state: string; detail: string }[]
    expect(findings.map(({ check }) => check)).to.include.members(['model', 'database', 'data folder', 'service'])
    expect(findings.filter(({ state }) => state === 'problem')).to.deep.equal([])
    expect(findings.find(({ check }) => check === 'database')!.detail).to.match(/every page sound, schema \d+$/)
  })

  it('creates nothing where nothing is yet', async () => {
    const folder = path.join(await temporaryFolder(), 'later')
    const { code, output } = await run(folder, 'doctor')
    expect(code).to.equal(0)
    expect(output).to.include('the first start creates it')
  })

  it('does not mind before a start that a killed service has left its address', async () => {
    const folder = await preparedFolder()
    const service = new Program({ DATA_DIR: folder, LOG_LEVEL: 'info' })
    await service.logged('listening')
    service.process.kill('SIGKILL')
    await service.exitCode()
    const now = await run(folder, 'doctor')
    expect(now.code).to.equal(1)
    expect(now.output).to.match(/PROBLEM +service: /)
    const before = await run(folder, 'doctor', '--before-start')
    expect(before.code, before.output).to.equal(0)
    expect(before.output).to.include('every page sound').and.not.include('service')
  })

  it('says what is wrong, and what to do', async () => {
    const folder = await preparedFolder()
    await chmod(path.join(folder, 'passerelle.db'), 0o644)
    expect((await run(folder, 'doctor')).output).to.match(/warning +database: others can read .*: chmod 600/)
    await writeFile(path.join(folder, 'passerelle.db'), 'no database at all'.repeat(1000))
    const damaged = await run(folder, 'doctor')
    expect(damaged.code).to.equal(1)
    expect(damaged.output).to.match(/PROBLEM +database: /)
  })
})
