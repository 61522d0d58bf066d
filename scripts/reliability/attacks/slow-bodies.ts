import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { type Attack, sum } from './attack.js'

/** About as many as one address may open in a minute. */
const connections = 100
/** Seconds of observation. */
const watched = 60

const forms = [
  { path: '/en/desk/import', type: 'application/x-www-form-urlencoded', bytes: 12_000_000 },
  { path: '/en/desk/import/files', type: 'multipart/form-data; boundary=x', bytes: 12_000_000 },
  { path: '/api/v1/needs/import', type: 'application/json', bytes: 4_000_000 },
  { path: '/api/v1/recommendations', type: 'application/json', bytes: 128_000 },
]

/** Large bodies from an anonymous caller, without their last byte. */
export const slowBodies: Attack = {
  name: 'slow bodies',
  async attack({ url }) {
    const lives = await Promise.all(Array.from({ length: connections }, (_, index) => holdBack(url, index)))
    return [
      { name: 'connections', value: connections },
      { name: `seconds a connection lives, mean (watched for ${watched})`, value: sum(lives) / connections, most: 20 },
      { name: 'connections that outlived the watch', value: lives.filter((life) => life >= watched).length, most: 0 },
    ]
  },
}

/** Sends a body without its last byte. @returns seconds until the connection was closed */
async function holdBack(url: string, index: number): Promise<number> {
  const { path, type, bytes } = forms[index % forms.length]!
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.resume()
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const begin = performance.now()
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: ${bytes}\r\n\r\n`)
  socket.write('a'.repeat(bytes - 1))
  const patience = new AbortController()
  await Promise.race([
    closed,
    setTimeout(watched * 1_000, undefined, { signal: patience.signal }).catch(() => undefined),
  ])
  patience.abort()
  socket.destroy()
  return (performance.now() - begin) / 1_000
}
