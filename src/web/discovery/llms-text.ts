import { interfaceLanguages } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type Block, markdownOf } from '../../platform/text/index.js'
import { readers } from '../kit/reader.js'

/**
 * What an assistant should read first (https://llmstxt.org): what this is, and where the same content is without the
 * layout of pages. In English; each link leads to the other languages.
 */
export function llmsText({ catalogue }: Engine, base: string): string {
  const reader = readers.en
  const blocks: Block[] = [
    { kind: 'title', text: 'Passerelle' },
    { kind: 'quote', text: reader.t('site.purpose') },
    { kind: 'heading', text: 'Programs' },
    { kind: 'item', text: 'OpenAPI 3.1 document of the API', url: `${base}/api/openapi.json` },
    { kind: 'item', text: 'Tools over the Model Context Protocol (send messages by POST)', url: `${base}/mcp` },
    { kind: 'item', text: 'What each problem of the API means', url: `${base}/api/problems` },
    { kind: 'heading', text: 'Case studies' },
    ...interfaceLanguages.map((language) => ({
      kind: 'item' as const,
      text: `All ${catalogue.caseStudies.size}, newest first (${language})`,
      url: base + readers[language].to('case-studies.md'),
    })),
    { kind: 'heading', text: 'Technology dossiers' },
    ...[...catalogue.technologies.values()].map(({ id, name }) => ({
      kind: 'item' as const,
      text: name.en,
      url: base + reader.to('technologies', `${id}.md`),
    })),
    { kind: 'heading', text: 'Optional' },
    { kind: 'item', text: 'How it works', url: base + reader.to('about') },
  ]
  return markdownOf(blocks)
}
