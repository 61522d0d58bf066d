import type { VNode } from 'preact'
import { useReader } from './reader.js'

/** A day and a time. The service knows no place: it says UTC, and a script writes it as the clock of the reader does. */
export function Moment({ at }: { at: string }): VNode {
  const { moment } = useReader()
  return (
    <time dateTime={at} data-moment>
      {moment(at)}
    </time>
  )
}
