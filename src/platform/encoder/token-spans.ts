/** What SentencePiece puts before a piece that begins a word. */
const wordStart = /^\u2581+/
/** How far ahead a piece is looked for when the text has characters that the tokenizer dropped. */
const lookAhead = 16

/** A character as the tokenizer sees it, and where it comes from. */
interface Origin {
  readonly start: number
  readonly end: number
}

/**
 * Where each piece of a SentencePiece tokenizer stands in the text it was made from: start and end (UTF-16 offsets), one
 * after the other. The tokenizer composes characters (NFKC) and drops spaces; a piece that cannot be found again, such as
 * an unknown one, gets an empty span.
 */
export function spansOf(text: string, pieces: readonly string[]): Uint32Array {
  const origins: Origin[] = []
  let seen = ''
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = cluster.normalize('NFKC').replace(/\s/gu, '')
    seen += plain
    for (let unit = 0; unit < plain.length; unit++) origins.push({ start: index, end: index + cluster.length })
  }
  const spans = new Uint32Array(pieces.length * 2)
  let position = 0
  for (const [index, piece] of pieces.entries()) {
    const wanted = piece.replace(wordStart, '')
    const found = wanted === '' ? -1 : seen.slice(position, position + wanted.length + lookAhead).indexOf(wanted)
    if (found < 0) continue
    const start = position + found
    position = start + wanted.length
    spans[index * 2] = origins[start]!.start
    spans[index * 2 + 1] = origins[position - 1]!.end
  }
  return spans
}
