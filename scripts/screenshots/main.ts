import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { projectRoot } from '../../src/config.js'
import { chromiumFile, chromiumSwitches } from '../chromium.js'
import type { PageViewer } from '../pages/every-page.js'
import { startService } from '../service.js'
import { playScene, type Scene } from './scene.js'

/** Takes a screenshot of each page for docs/screenshots: with every language, both themes, a screen and a phone. */
interface Shot {
  readonly name: string
  readonly path: string
  readonly language?: 'en' | 'fr' | 'es'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly need?: string
  /** The viewer; anonymous by default. */
  readonly as?: PageViewer
}

const post = {
  en: 'Our post cannot capture electronic advance data; how did others do it?',
  fr: 'Notre poste ne peut pas saisir les données électroniques préalables ; comment les autres ont-ils fait ?',
}
const phone = { width: 360, height: 740 }

const shots: readonly Shot[] = [
  { name: 'home', path: '' },
  { name: 'home-phone', path: '', language: 'fr', ...phone },
  { name: 'answer', path: '', need: post.en, height: 1000 },
  { name: 'answer-phone', path: '', language: 'fr', theme: 'dark', need: post.fr, ...phone },
  { name: 'nothing-fits', path: '', language: 'es', need: 'Receta de sopa de tomate con albahaca y ajo' },
  { name: 'faults', path: '', language: 'fr', need: '???' },
  { name: 'case-study', path: '/case-studies/id-postal-advance-data', language: 'fr' },
  { name: 'case-studies', path: '/case-studies?words=seals&technology=iot-tracking-seals' },
  { name: 'comparison', path: '/compare?technology=blockchain&technology=biometrics', language: 'fr' },
  { name: 'dossier', path: '/technologies/non-intrusive-inspection', theme: 'dark' },
  { name: 'member', path: '/members/BF', language: 'fr' },
  { name: 'world', path: '/insights/world', language: 'es' },
  { name: 'technologies-areas', path: '/insights/technologies-areas', height: 1000 },
  { name: 'meaning', path: '/insights/meaning', theme: 'dark' },
  { name: 'years', path: '/insights/years', language: 'fr' },
  { name: 'divide', path: '/insights/divide', height: 1000 },
  { name: 'divide-phone', path: '/insights/divide?by=incomeGroup', language: 'fr', theme: 'dark', ...phone },
  { name: 'my-needs', path: '/needs', language: 'fr', as: 'member' },
  { name: 'my-need', path: '/needs/{answered}', language: 'fr', as: 'member', height: 1000 },
  { name: 'my-need-phone', path: '/needs/{waiting}/edit', language: 'fr', theme: 'dark', as: 'member', ...phone },
  { name: 'desk-queue', path: '/desk', as: 'staff' },
  { name: 'desk-need', path: '/desk/needs/{waiting}', as: 'staff', height: 1000 },
  { name: 'desk-gaps', path: '/desk/gaps', language: 'fr', as: 'staff' },
  { name: 'desk-cases', path: '/desk/cases', as: 'staff' },
  { name: 'desk-draft', path: '/desk/cases/drafts/{draft}', language: 'es', as: 'staff', height: 1000 },
  { name: 'desk-learning', path: '/desk/learning', as: 'admin' },
  { name: 'desk-rules', path: '/desk/rules/new', as: 'staff' },
  { name: 'desk-workbench', path: '/desk/workbench', theme: 'dark', as: 'staff' },
  { name: 'desk-audit', path: '/desk/audit', as: 'admin' },
]

if (chromiumFile) {
  await takeAll(chromiumFile)
} else {
  process.stderr.write('No Chromium is installed (on Debian: apt-get install chromium)\n')
  process.exitCode = 1
}

async function takeAll(executablePath: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-screenshots-'))
  await mkdir(path.join(projectRoot, 'docs/screenshots'), { recursive: true })
  const service = await startService(folder)
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches })
  try {
    const scene = await playScene(service.url, folder)
    for (const shot of shots) await take(shot, browser, service.url, scene)
  } finally {
    await browser.close()
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function take(shot: Shot, browser: Browser, address: string, scene: Scene): Promise<void> {
  const { name, path: place, language = 'en', theme = 'light', width = 1280, height = 860, need, as } = shot
  const context = await browser.newContext({ locale: language, colorScheme: theme, viewport: { width, height } })
  const page = await context.newPage()
  if (as) {
    await page.goto(`${address}/${language}/sign-in?token=${await scene.signInToken(as)}`)
    await page.click('main button')
    await page.waitForLoadState()
  }
  const where = place.replace(/\{(\w+)\}/, (_, name: keyof Scene['ids']) => scene.ids[name])
  await page.goto(`${address}/${language}${where}`)
  if (need !== undefined) {
    await page.fill('#text', need)
    await page.click('#need button.primary')
    await page.waitForLoadState()
  }
  await page.screenshot({ path: path.join(projectRoot, 'docs/screenshots', `${name}.jpg`), type: 'jpeg', quality: 55 })
  await context.close()
  process.stderr.write(`${name}\n`)
}
