/** Widths of Source Sans 3 in parts of its size, a little more than it has, so that other fonts fit too. */
const narrow = /[ijltfrI.,:;'’()|!\- ]/
const wide = /[mwMW@%]/
const capital = /[A-ZÀ-Þ]/

/** How wide a text is, about. @param size of its letters */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text)
    width += narrow.test(letter) ? 0.31 : wide.test(letter) ? 0.86 : capital.test(letter) ? 0.64 : 0.54
  return width * size
}

/** A text in lines that are about as wide; a word is never cut. */
export function linesOf(text: string, { width, size }: { width: number; size: number }): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
