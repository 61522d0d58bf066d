/** A label of about so many letters; what does not fit ends in an ellipsis. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

/** The same in one line or two. */
export function twoLines(text: string, length: number): string[] {
  if (text.length <= length) return [text]
  const cut = text.lastIndexOf(' ', length)
  const first = cut > 0 ? text.slice(0, cut) : text.slice(0, length)
  return [first, shorten(text.slice(first.length).trim(), length)]
}
