import type { BlockFrame } from '../../features/documents/index.js'
import type { Reader } from '../kit/reader.js'
import { reportFrame } from '../report/report-frame.js'

/** How the blocks of a kit look on a page. */
export function kitFrame(reader: Reader, id: string): BlockFrame {
  return reportFrame(reader, (chapter) => reader.to('workshops', id, chapter))
}
