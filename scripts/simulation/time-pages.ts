import { percentile } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import type { EveryPage } from '../pages/every-page.js'
import { cookieOf, signInToken } from '../pages/sign-in.js'
import { script } from './script.js'

const times = 20

/** Milliseconds of each page, asked for one after the other; its first request is named apart. */
export async function timePages(address: string, file: string, pages: readonly EveryPage[]): Promise<string> {
  const cookies = new Map<EveryPage['as'], string>([[undefined, '']])
  for (const role of ['member', 'staff', 'admin'] as const) {
    cookies.set(role, await cookieOf(address, await signInToken(file, script, role)))
  }
  const rows = []
  for (const page of pages) rows.push(await timed(`${address}/en${page.path}`, page, cookies.get(page.as)!))
  return markdownTable(['page', 'for', 'status', 'first ms', 'p50 ms', 'longest ms', 'kB'], rows)
}

async function timed(url: string, { name, as }: EveryPage, cookie: string): Promise<(string | number)[]> {
  const all: number[] = []
  let [status, size] = [0, 0]
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    const response = await fetch(url, { headers: { accept: 'text/html', cookie }, redirect: 'manual' })
    size = (await response.text()).length
    all.push(performance.now() - begin)
    status = response.status
  }
  const [first = 0, ...later] = all
  const rounded = (value: number) => value.toFixed(0)
  return [
    name,
    as ?? 'everybody',
    status,
    rounded(first),
    rounded(percentile(later, 0.5)),
    rounded(Math.max(...later)),
    rounded(size / 1000),
  ]
}
