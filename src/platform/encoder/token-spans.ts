/** The mark that SentencePiece puts before the first piece of a word. */
const wordStart = /^\u2581+/
/** How many characters ahead a piece is searched when the tokenizer dropped characters. */
const lookAhead = 16

/** A character as the tokenizer sees it, and its position in the text. */
interface Origin {
  readonly start: number
  readonly end: number
}

/**
 * The position of each SentencePiece piece in the original text: start and end (UTF-16 offsets), as pairs. The
 * tokenizer normalises characters (NFKC) and drops spaces; a piece that is not found, such as an unknown one, gets an
 * empty span.
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
