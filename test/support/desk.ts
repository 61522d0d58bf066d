import type { Page } from 'playwright-core'
import type { Need, NeedDraft, TransitionName } from '../../src/domain/index.js'
import { aNeedContent, approveOne } from './needs.js'
import { aKey, aPerson, type ServiceWithPeople, theServiceWithPeople } from './people.js'
import type { Answer } from './service.js'

type Fields = Readonly<Record<string, string | readonly string[]>>
type Role = 'member' | 'staff' | 'admin'

/** The service with its pages, for people who have signed in. */
export interface DeskService extends ServiceWithPeople {
  /** The cookie of somebody of a role; the same whenever it is asked for. */
  cookie(role: Role): Promise<string>
  /** Makes a page of a browser that of somebody of a role, in place of anybody else. */
  signInOn(page: Page, role: Role): Promise<void>
  /** Asks for a page as the browser of somebody does. */
  page(path: string, role?: Role): Promise<Answer>
  /** Sends a form as the browser of somebody does. */
  submit(path: string, fields: Fields, role?: Role): Promise<Answer>
  /** Sends a form that must do what it says; answers the page that it leads to. */
  done(path: string, fields: Fields, role?: Role): Promise<Answer>
  /** A need of Burkina Faso, taken as many steps on as are named; what is published has one case study approved. */
  aNeed(content?: Partial<NeedDraft>, ...steps: TransitionName[]): Promise<Need>
}

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

export function theDesk(environment: NodeJS.ProcessEnv = {}): DeskService {
  const service = theServiceWithPeople(environment)
  const cookies = new Map<Role, string>()
  const keys = new Map<Role, string>()

  const cookie = async (role: Role) => {
    const known = cookies.get(role)
    if (known !== undefined) return known
    const { id } = await aPerson(service.database, { role, ...(role === 'member' && { memberCode: 'BF' }) })
    const made = await service.signIn(id)
    cookies.set(role, made)
    return made
  }
  const key = async (role: Role) => {
    const known = keys.get(role)
    if (known !== undefined) return known
    const made = await aKey(service.database, { role, ...(role === 'member' && { memberCode: 'BF' }) })
    keys.set(role, made.key)
    return made.key
  }
  const page: DeskService['page'] = async (path, role = 'staff') =>
    service.get(path, { ...asBrowser, cookie: await cookie(role) })
  const submit: DeskService['submit'] = async (path, fields, role = 'staff') => {
    const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))
    return service.send({
      method: 'POST',
      path,
      headers: {
        ...asBrowser,
        cookie: await cookie(role),
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: String(new URLSearchParams(pairs as string[][])),
    })
  }
  const ask = async <T>(role: Role, method: string, path: string, body: unknown): Promise<T> => {
    const { status, text } = await service.as(await key(role), method, path, body)
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 500)}`)
    return JSON.parse(text) as T
  }
  const own: Omit<DeskService, keyof ServiceWithPeople> = {
    cookie,
    async signInOn(page, role) {
      const [name, value] = (await cookie(role)).split('=') as [string, string]
      await page.context().clearCookies()
      await page.context().addCookies([{ name, value, url: service.address }])
    },
    page,
    submit,
    async done(path, fields, role) {
      const { status, headers, text } = await submit(path, fields, role)
      if (status !== 303) throw new Error(`${path} answered ${status}: ${text.slice(0, 2000)}`)
      return page(String(headers.location).split('#')[0]!, role)
    },
    async aNeed(content = {}, ...steps) {
      let need = await ask<Need>('member', 'POST', '/needs', { ...aNeedContent(), ...content })
      for (const transition of steps) {
        const role = transition === 'review' || transition === 'publish' ? 'staff' : 'member'
        if (transition === 'publish') await approveOne((where, body) => ask('staff', 'PUT', where, body), need)
        need = await ask<Need>(role, 'POST', `/needs/${need.id}/transitions`, { transition })
      }
      return need
    },
  }
  return Object.create(service, Object.getOwnPropertyDescriptors(own)) as DeskService
}

/** The case studies on the page of a need, in order, the rejected and hidden ones last. */
export function matchesOn({ text }: Answer): string[] {
  return [...text.matchAll(/id="case-([a-z0-9-]+)"/g)].map(([, id]) => id!)
}

/** What the page says was decided on a case study. */
export function decisionOn({ text }: Answer, caseStudyId: string): string {
  const [, item = ''] = text.split(`id="case-${caseStudyId}"`)
  const [, decided = ''] = /<div class="decided">(.*?)<\/div>/.exec(item.split('data-match')[1] ?? '') ?? []
  return decided.replaceAll(/<[^>]+>/g, ' ').trim()
}
