import { h, type VNode } from 'preact'
import { type InterfaceLanguage, interfaceLanguages, pagePath } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { listTimes } from '../../features/catalogue/index.js'
import { renderXml } from '../../platform/text/index.js'
import { sections } from '../kit/page.js'

/** The most addresses in one file (https://www.sitemaps.org/protocol.html), each page counting once a language. */
const mostAddresses = 50_000
const pagesInFile = Math.floor(mostAddresses / interfaceLanguages.length)

interface ListedPage {
  readonly segments: readonly string[]
  /** ISO 8601. */
  readonly changedAt?: string
}

/** Every public page, in an order that stays. */
async function publicPages(engine: Engine): Promise<ListedPage[]> {
  const { caseStudies, technologies, members } = engine.catalogue
  const times = await listTimes(engine)
  return [
    ...Object.values(sections).map((segments) => ({ segments })),
    ...[...technologies.keys()].map((id) => ({ segments: ['technologies', id] })),
    ...[...members.keys()].map((code) => ({ segments: ['members', code] })),
    ...[...caseStudies.keys()].map((id) => ({
      segments: ['case-studies', id],
      ...(times.has(id) && { changedAt: times.get(id)!.updatedAt }),
    })),
  ]
}

/** The list of all files of addresses. @param base where people reach the service */
export async function sitemapIndex(engine: Engine, base: string): Promise<string> {
  const files = Math.ceil((await publicPages(engine)).length / pagesInFile)
  const places = Array.from({ length: files }, (_, index) => `${base}/sitemap-${index + 1}.xml`)
  const entries = places.map((place) => h('sitemap', { key: place }, h('loc', {}, place)))
  return xml(h('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries))
}

/** The addresses of one file, in every language. @returns undefined when there is no such file */
export async function sitemapFile(engine: Engine, base: string, number: number): Promise<string | undefined> {
  const pages = (await publicPages(engine)).slice((number - 1) * pagesInFile, number * pagesInFile)
  if (pages.length === 0) return undefined
  const entries = pages.flatMap((page) => interfaceLanguages.map((language) => entry(page, language, base)))
  const names = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return xml(h('urlset', names, entries))
}

function entry({ segments, changedAt }: ListedPage, language: InterfaceLanguage, base: string): VNode {
  const place = (one: InterfaceLanguage) => base + pagePath(one, ...segments)
  return h('url', { key: place(language) }, [
    h('loc', {}, place(language)),
    changedAt && h('lastmod', {}, changedAt),
    ...interfaceLanguages.map((other) =>
      h('xhtml:link', { key: other, rel: 'alternate', hreflang: other, href: place(other) }),
    ),
  ])
}

function xml(node: VNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(node)}`
}
