import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { must } from '../process/refusal.js'
import type { Answer, Exchange } from './exchange.js'

/** Milliseconds in which every request is answered. */
const patience = 5_000

/** Traces of the inside of the program. */
const inside = /SQLITE_|node_modules|\.js:\d+|\bat [A-Z]\w+\.\w+ \(/

/** What the scripts of pages ask for. */
const ofScripts = /^\/\w+\/needs\/(?:autosave|while-typing)/

/** What must hold for every answer. @throws BrokenPromiseError */
export function judge({ method, path }: Exchange, { status, headers, body: sent, milliseconds }: Answer): void {
  const body = unpacked(sent, headers['content-encoding'])
  const text = () => body.toString().slice(0, 500)
  must(status < 500, `answered ${status}: ${text()}`)
  must(milliseconds <= patience, `answered ${status} after ${(milliseconds / 1_000).toFixed(1)} s`)
  const type = headers['content-type'] ?? ''
  if (status >= 400) {
    must(!inside.test(body.toString()), `shows the inside of the program: ${text()}`)
    if (method === 'HEAD') return
    const isPage = !/^\/(?:api|mcp|metrics)/.test(path) && type.startsWith('text/html')
    // An error of the Model Context Protocol is a message of that protocol.
    const isMessage = path.startsWith('/mcp') && type.startsWith('application/json')
    if (isPage || (ofScripts.test(path) && type.startsWith('application/json'))) return
    must(type.startsWith('application/problem+json') || isMessage, `answered ${status} as ${type}: ${text()}`)
    const problem = JSON.parse(body.toString()) as { status?: number; code?: string; jsonrpc?: string }
    if (isMessage) must(problem.jsonrpc === '2.0', `no message of the protocol: ${text()}`)
    else must(problem.status === status && typeof problem.code === 'string', `no problem document: ${text()}`)
  } else if (/^application\/json\b/.test(type) && method !== 'HEAD' && body.length > 0) JSON.parse(body.toString())
}

const unpackers: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  const unpack = unpackers[encoding ?? '']
  return unpack && body.length > 0 ? unpack(body) : body
}
