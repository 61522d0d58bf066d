import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { recommendation } from '../../src/recommendation/index.js'
import { Program } from '../support/program.js'
import { send } from '../support/service.js'
import { onTidyUp, preparedFolder } from '../support/shared.js'

/** The program, ready to give complete answers. */
async function aProgram(): Promise<{ program: Program; address: string }> {
  const program = new Program({ DATA_DIR: await preparedFolder() })
  const { url } = await program.logged('listening')
  await program.logged('ready')
  return { program, address: url as string }
}

/** A need of which the service has taken the headers, and waits for the body. The caller would keep the connection. */
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

describe('the process', () => {
  it('answers what is under way before it ends', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    expect((await finish(call)).response.statusCode).to.equal(200)
    expect(await program.exitCode()).to.equal(0)
  })

  it('does not wait for another request on the connection of the last one', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    expect((await finish(call)).response.headers.connection).to.equal('close')
  })

  it('answers completely although Ctrl-C reaches its encoder too', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    process.kill(-program.process.pid!, 'SIGINT')
    await program.logged('stopping')
    expect(recommendation.parse((await finish(call)).body).degraded).to.deep.equal([])
  })

  it('takes no new request once it is told to end', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    const refused = await send(address, { path: '/api/v1/health/live' }).catch((error) => error)
    expect(refused).to.include({ code: 'ECONNREFUSED' })
    await finish(call)
  })

  it('ends at once when told a second time', async () => {
    const { program, address } = await aProgram()
    const call = await aNeedUnderWay(address)
    call.on('error', () => undefined)
    program.process.kill('SIGTERM')
    await program.logged('stopping')
    program.process.kill('SIGTERM')
    expect(await program.exitCode()).to.equal(1)
  })

  it('says how to make the first administrator as long as there is none', async () => {
    const { program } = await aProgram()
    const { commands } = await program.logged('there is no administrator yet; make the first one by either command')
    expect(commands).to.have.length(2)
  })

  it('says when it starts and when it ends how long the audit is and how it ends', async () => {
    const { program } = await aProgram()
    program.process.kill('SIGTERM')
    expect(await program.exitCode()).to.equal(0)
    const said = program.output.split('\n').filter((line) => line.includes('"msg":"the audit as it is now"'))
    const expected = { entries: 0, head: '0'.repeat(64) }
    expect(said.map((line) => (JSON.parse(line) as { audit: object }).audit)).to.deep.equal([expected, expected])
  })

  it('does not start with a setting that cannot be used, and names it', async () => {
    const program = new Program({ PORT: 'abc' })
    expect(await program.exitCode()).to.equal(1)
    expect(program.output).to.match(/\bPORT\b/)
  })

  it('does not start on a port that another program has, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTidyUp(async () => other.close())
    const { port } = other.address() as AddressInfo
    const program = new Program({ DATA_DIR: await preparedFolder(), PORT: String(port) })
    expect(await program.exitCode()).to.equal(1)
    expect(program.output).to.include('cannot listen').and.include('EADDRINUSE').and.include(String(port))
  })
})
