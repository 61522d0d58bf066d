import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { OverloadedError } from '../../domain/index.js'
import { PrinterUnavailableError } from './print-errors.js'

/** Documents that wait for their turn. */
const mostWaiting = 4
/** Milliseconds. A document of 150 pages takes about five seconds on two cores. */
const mostTime = 60_000
/** Seconds after which a document that had no turn can be asked for again. */
const retryAfter = 15

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Prints a page that needs nothing from elsewhere to PDF, with the system's Chromium. It starts for one document, in an
 * empty profile, without a network and without scripts. One document is printed at a time: a browser takes a core and
 * some 200 MB.
 * @param html in UTF-8
 * @param browser the program; null where there is none
 * @throws PrinterUnavailableError, OverloadedError
 */
export async function printPdf(html: Buffer, browser: string | null): Promise<Buffer> {
  if (browser === null) {
    throw new PrinterUnavailableError(
      'PDF needs Chromium, which is not installed where the service runs: take DOCX or Markdown, or print the page',
    )
  }
  if (waiting >= mostWaiting) throw new OverloadedError('Other documents are being printed', retryAfter)
  waiting += 1
  const turn = last.then(() => printInFolder(html, browser))
  last = turn.catch(() => undefined)
  return turn.finally(() => {
    waiting -= 1
  })
}

async function printInFolder(html: Buffer, browser: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-print-'))
  try {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')]
    await writeFile(page, html, { mode: 0o600 })
    await run(browser, [
      ...switches,
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    return await readFile(pdf)
  } catch (error) {
    if (error instanceof PrinterUnavailableError) throw error
    throw new PrinterUnavailableError('The PDF could not be made: take DOCX or Markdown', { cause: error })
  } finally {
    // The browser may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const switches = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  // No name leads anywhere. Scripts are kept out by the policy of the page: the browser prints with one of its own.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  // Its sandbox does not work for root, as whom services run in some containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function run(program: string, given: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that all its processes end with it; nothing of the settings of the service is passed on.
    const child = spawn(program, given, {
      detached: true,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    })
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      reject(new PrinterUnavailableError('The PDF took too long to make: take DOCX or Markdown'))
    }, mostTime)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}`))
    })
  })
}
