import type { VNode } from 'preact'

/** A text with some of its words marked. @param marks UTF-16 offsets, end exclusive, in order */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): VNode {
  const pieces: (string | VNode)[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
