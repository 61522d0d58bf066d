import type { Block } from './block.js'

/** Everything that means something in Markdown or HTML means itself here. */
export function markdownText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&$]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ')
}

export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks
    .map(line)
    .join('\n\n')
    .replaceAll(/(^- .*)\n\n(?=- )/gm, '$1\n')}\n`
}

function line(block: Block): string {
  const text = markdownText(block.text)
  switch (block.kind) {
    case 'title':
      return `# ${text}`
    case 'heading':
      return `## ${text}`
    case 'subheading':
      return `### ${text}`
    case 'quote':
      return `> ${text}`
    case 'item':
      return block.url ? `- ${markdownLink(block.text, block.url)}` : `- ${text}`
    default:
      return text
  }
}

export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](<${encodeURI(decodable(url))}>)`
}

/** An address that is encoded already is not encoded twice. */
function decodable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
