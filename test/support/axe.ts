import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { type InterfaceLanguage, interfaceLanguages } from '../../src/domain/index.js'

const everyRule = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const colours = { type: 'rule', values: ['color-contrast'] }

/** All findings of axe on a page, of every impact. @param part of the page, as a selector */
export async function violationsOn(page: Page, only: typeof everyRule = everyRule, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate<
    string[]
  >(`axe.run(${JSON.stringify(part)}, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, impact, nodes }) => impact + ' ' + id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 150)).join(' | ')))`)
}

/** Unfolds everything but menus, which lie over the page while they are open. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details:not([data-menu])")) one.open = true')
}

/** The same with everything expanded, in light and dark mode; only colours depend on the theme. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await unfold(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violationsOn(page, colours)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...(await violationsOn(page)), ...dark.map((violation) => `dark: ${violation}`)]
}

/**
 * Which pages axe reads in a language: one in three, each in one. Its rules are about structure and colours, which are the
 * same in every language, so every page is read once and every language on many pages.
 */
export function isReadIn(language: InterfaceLanguage, page: number): boolean {
  return interfaceLanguages.indexOf(language) === page % interfaceLanguages.length
}

/** Whether any element is wider than the page. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

/** What is wrong with pages: too wide, or something that axe objects to in one of the themes. */
export async function troublesOf(page: Page, address: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const response = await page.goto(`${address}${path}`)
    if (response!.status() !== 200) found.push(`${path} answers ${response!.status()}`)
    if (await scrollsSideways(page)) found.push(`${path} is too wide`)
    for (const violation of await violationsInBothThemes(page)) found.push(`${path}: ${violation}`)
  }
  return found
}
