import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { Program } from '../support/program.js'
import { send } from '../support/service.js'
import { onTidyUp, preparedFolder, temporaryFolder } from '../support/shared.js'

interface Started {
  readonly program: Program
  readonly address: string
}

/** The program, ready for complete answers. */
async function aProgram(forManyTests = false): Promise<Started> {
  const program = new Program({ DATA_DIR: await preparedFolder() }, { forManyTests })
  const { url } = await program.logged('listening')
  await program.logged('ready')
  return { program, address: url as string }
}

/** A request whose headers the service has, while it waits for the body. The caller would keep the connection open. */
async function aNeedUnderWay(address: string): Promise<ClientRequest> {
  const { hostname, port } = new URL(address)
  const call = request({
    hostname,
    port,
    method: 'POST',
    path: '/api/v1/recommendations',
    agent: new Agent({ keepAlive: true }),
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  call.flushHeaders()
  await once(call, 'continue')
  return call
}

async function finish(call: ClientRequest): Promise<{ response: IncomingMessage; body: unknown }> {
  call.end(JSON.stringify({ text: 'Lorries queue for days at our border' }))
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  return { response, body: JSON.parse(await text(response)) }
}

async function aFile(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  return file
}

/** Bytes on a connection of their own. */
function written(address: string, bytes: string): Socket {
  const { hostname, port } = new URL(address)
  const connection = connect(Number(port), hostname).setEncoding('utf8')
  connection.write(bytes)
  return connection
}

describe('the process', () => {
  describe('that is told to stop while requests are under way', () => {
    let program: Program
    let answered: Awaited<ReturnType<typeof finish>>
    let refused: NodeJS.ErrnoException
    let answerToLateRequest: string
    let exitCode: number | null

    before(async function () {
      this.timeout(60_000)
      const started = await aProgram(true)
      const { address } = started
      program = started.program
      const late = written(address, 'GET /api/v1/members HTTP/1.1\r\nHost: localhost\r\n')
      // A later request shows that the service has read the earlier data.
      await send(address, { path: '/api/v1/health/live' })
      const call = await aNeedUnderWay(address)
      program.process.kill('SIGTERM')
      await program.logged('stopping')
      refused = await send(address, { path: '/api/v1/health/live' }).catch((error) => error)
      late.write('\r\n')
      answerToLateRequest = await text(late)
      answered = await finish(call)
      exitCode = await program.exitCode()
    })
    after(() => program.end())

    it('had explained how to create the first administrator while there is none', async () => {
      const { commands } = await program.logged(
        'there is no administrator yet; create the first one with either command',
      )
      expect(commands).to.have.length(2)
    })

    it('answers running requests before it ends', () => {
      expect(answered.response.statusCode).to.equal(200)
      expect(exitCode).to.equal(0)
    })

    it('does not wait for another request on the connection of the last one', () => {
      expect(answered.response.headers.connection).to.equal('close')
    })

    it('accepts no new request', () => {
      // The system may have taken a connection that the service never gets to see.
      expect(refused.code).to.be.oneOf(['ECONNREFUSED', 'ECONNRESET'])
    })

    it('refuses a request that is complete only now, with the reason', () => {
      expect(answerToLateRequest).to.match(/^HTTP\/1\.1 503 /)
      expect(answerToLateRequest).to.match(/^connection: close\r$/im)
      expect(answerToLateRequest).to.match(/^retry-after: \d+\r$/im)
      expect(answerToLateRequest).to.include('"code":"SERVICE_STOPPING"')
    })

    it('logs the number and last hash of audit entries at start and at stop', () => {
      const lines = program.output.split('\n').filter((line) => line.includes('"msg":"the audit as it is now"'))
      const expected = { entries: 0, head: '0'.repeat(64) }
      expect(lines.map((line) => (JSON.parse(line) as { audit: object }).audit)).to.deep.equal([expected, expected])
    })
  })

  it('says that it is stopping and still answers, until load balancers have noticed', async () => {
    const program = new Program({ DATA_DIR: await preparedFolder(), STOP_DELAY_SECONDS: '3' })
    const { url } = await program.logged('listening')
    await program.logged('ready')
    const address = url as string
    expect((await send(address, { path: '/api/v1/health/ready' })).status).to.equal(200)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    const ready = await send(address, { path: '/api/v1/health/ready' })
    expect(ready.status).to.equal(503)
    expect(JSON.parse(ready.text)).to.include({ status: 'stopping' })
    expect((await send(address, { path: '/api/v1/members?limit=1' })).status).to.equal(200)
    expect(await program.exitCode()).to.equal(0)
  })

  it('gives complete answers although Ctrl-C reaches its encoder too', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    process.kill(-program.process.pid!, 'SIGINT')
    await program.logged('stopping')
    expect(recommendation.parse((await finish(call)).body).degraded).to.deep.equal([])
  })

  it('treats the Ctrl-C that npm forwards as the one of the terminal', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    process.kill(-program.process.pid!, 'SIGINT')
    program.process.kill('SIGINT')
    expect((await finish(call)).response.statusCode).to.equal(200)
    expect(await program.exitCode()).to.equal(0)
  })

  it('ends at once at a second signal', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    call.on('error', () => undefined)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    program.process.kill('SIGTERM')
    expect(await program.exitCode()).to.equal(1)
  })

  it('does not start with an invalid setting, and names it', async () => {
    const program = new Program({ PORT: 'abc' })
    expect(await program.exitCode()).to.equal(1)
    expect(program.output).to.match(/\bPORT\b/)
  })

  it('does not start on a port in use, and reports it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTidyUp(async () => other.close())
    const { port } = other.address() as AddressInfo
    const folder = await temporaryFolder()
    const program = new Program({ DATA_DIR: folder, PORT: String(port) })
    expect(await program.exitCode()).to.equal(1)
    expect(program.output).to.include('cannot listen').and.include('EADDRINUSE').and.include(String(port))
    expect(program.output, 'what to do').to.include('PORT=')
    expect(await readdir(folder), 'nothing was imported before').to.deep.equal([])
  })

  it('does not start on an address of another machine, and reports it', async () => {
    const program = new Program({ DATA_DIR: await temporaryFolder(), HOST: '192.0.2.1' })
    expect(await program.exitCode()).to.equal(1)
    expect(program.output).to.include('cannot listen').and.include('192.0.2.1').and.include('HOST')
  })

  for (const [what, folderIn] of [
    ['below a file', async () => path.join(await aFile(), 'data')],
    ['that is a file', aFile],
    ['where the system takes no folder', async () => '/proc/passerelle'],
    ['where the system lets nobody write', async () => '/sys/passerelle/data'],
  ] as const) {
    it(`does not start with a DATA_DIR ${what}, and reports it in one line`, async () => {
      const folder = await folderIn()
      const program = new Program({ DATA_DIR: folder })
      expect(await program.exitCode()).to.equal(1)
      expect(program.output.trim().split('\n')).to.have.length(1)
      expect(program.output).to.include(folder).and.include('DATA_DIR')
    })
  }
})
