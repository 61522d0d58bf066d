import { EventEmitter, once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { expectProblem } from '../support/problems.js'
import { groupIsGone, Program } from '../support/program.js'
import { type Answer, send } from '../support/service.js'
import { modelOfAnotherRevision, onTidyUp, preparedFolder, temporaryFolder } from '../support/shared.js'
import { ctrlC, Terminal } from '../support/terminal.js'

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The first answer of a service. */
async function firstAnswer(address: string, asked: string): Promise<Answer> {
  for (;;) {
    const answer = await send(address, { path: asked }).catch(() => undefined)
    if (answer) return answer
    await setTimeout(20)
  }
}

async function expectSoundDatabase(folder: string): Promise<void> {
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  onTidyUp(() => database.close())
  expect(await database.get('PRAGMA integrity_check')).to.deep.equal({ integrity_check: 'ok' })
}

/** A folder whose database is locked until it is released. */
async function aBusyFolder(): Promise<{ folder: string; release: () => Promise<void> }> {
  const folder = await temporaryFolder()
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  const hold = new EventEmitter()
  const writing = database.transaction(() => once(hold, 'release'))
  const release = async () => {
    hold.emit('release')
    await writing
  }
  onTidyUp(async () => {
    await release()
    await database.close()
  })
  return { folder, release }
}

describe('a service that has not opened its database yet', () => {
  it('is live, is not ready, and refuses other requests', async () => {
    const port = await aFreePort()
    const { folder, release } = await aBusyFolder()
    const address = `http://127.0.0.1:${port}`
    const program = new Program({ DATA_DIR: folder, PORT: String(port) })
    expect((await firstAnswer(address, '/api/v1/health/live')).status).to.equal(200)
    const ready = await send(address, { path: '/api/v1/health/ready' })
    expect(ready.status).to.equal(503)
    expect(JSON.parse(ready.text)).to.include({ status: 'starting' })
    const refused = await send(address, { path: '/api/v1/technologies' })
    expectProblem(refused, 503)
    expect(JSON.parse(refused.text)).to.include({ code: 'SERVICE_STARTING' })
    expect(refused.headers['retry-after']).to.match(/^\d+$/)
    await release()
    await program.logged('listening')
    expect((await send(address, { path: '/api/v1/technologies' })).status).to.equal(200)
  })

  it('stops at a signal', async () => {
    const port = await aFreePort()
    const { folder, release } = await aBusyFolder()
    const program = new Program({ DATA_DIR: folder, PORT: String(port) })
    await firstAnswer(`http://127.0.0.1:${port}`, '/api/v1/health/live')
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    await release()
    expect(await program.exitCode()).to.equal(0)
    expect(program.output).to.not.include('"listening"')
    await groupIsGone(program.process.pid!)
    await expectSoundDatabase(folder)
  })
})

describe('a first start', () => {
  it('stops at a signal while the catalogue is embedded', async () => {
    const folder = await temporaryFolder()
    const program = new Program({ DATA_DIR: folder, MODEL_DIR: await modelOfAnotherRevision() })
    await program.says(/: [1-9]\d* of \d+/)
    process.kill(-program.process.pid!, 'SIGTERM')
    expect(await program.exitCode()).to.equal(0)
    await groupIsGone(program.process.pid!)
    await expectSoundDatabase(folder)
  })

  it('stops at Ctrl-C in a terminal, and restores the terminal', async () => {
    const folder = await temporaryFolder()
    const terminal = new Terminal([process.execPath, Program.file], {
      DATA_DIR: folder,
      PORT: '0',
      MODEL_DIR: await modelOfAnotherRevision(),
    })
    await terminal.shows('left')
    terminal.type(ctrlC)
    expect(await terminal.ended(), terminal.screen).to.equal(0)
    expect(terminal.screen.lastIndexOf('\x1b[?7h'), 'lines wrap again').to.be.above(
      terminal.screen.lastIndexOf('\x1b[?7l'),
    )
    await expectSoundDatabase(folder)
  })
})

describe('a service in a terminal', () => {
  it('logs readable sentences, and its address on a separate line', async () => {
    const terminal = new Terminal([process.execPath, Program.file], { DATA_DIR: await preparedFolder(), PORT: '0' })
    await terminal.shows('ready')
    const lines = terminal.screen.split(/\r?\n/).map((line) => line.trim())
    expect(lines.filter((line) => /^http:\/\/127\.0\.0\.1:\d+$/.test(line))).to.have.length(1)
    expect(lines).to.include('npm run passerelle -- people add --role admin --name "Your Name"')
    expect(terminal.screen).to.not.include('{')
    terminal.type(ctrlC)
    expect(await terminal.ended()).to.equal(0)
    expect(terminal.screen, 'the last line too').to.include('stopped')
  })

  it('writes no escape codes when the user disables them, not even for progress', async () => {
    const terminal = new Terminal([process.execPath, Program.file], {
      DATA_DIR: await temporaryFolder(),
      PORT: '0',
      NO_COLOR: '1',
      MODEL_DIR: await modelOfAnotherRevision(),
    })
    await terminal.shows(/: [1-9]\d* of \d+/)
    terminal.type(ctrlC)
    expect(await terminal.ended()).to.equal(0)
    expect(terminal.screen).to.not.include('\x1b')
  })
})
