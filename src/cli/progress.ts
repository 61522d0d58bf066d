import { SingleBar } from 'cli-progress'
import { takesEscapeCodes } from '../config.js'
import type { Progress } from '../engine/index.js'
import { isTalkative } from './output.js'

/** Called with the progress of some work, and with `undefined` when it ends, with or without success. */
type Reporter = (progress: Progress | undefined) => void

/** Shows progress on standard error: a bar in a terminal, else a line for every tenth of the work. */
export function progressReporter(label: string, stream: NodeJS.WriteStream = process.stderr): Reporter {
  if (!isTalkative()) return () => undefined
  return takesEscapeCodes(stream) ? barReporter(label, stream) : lineReporter(label, stream)
}

function barReporter(label: string, stream: NodeJS.WriteStream): Reporter {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
    stream,
    clearOnComplete: true,
  })
  let started = false
  return (progress) => {
    if (progress && !started) bar.start(progress.total, progress.done)
    else if (progress) bar.update(progress.done)
    // A bar that is not stopped keeps the process alive with its timer and hides the cursor.
    else if (started) bar.stop()
    started = progress !== undefined
  }
}

/** Share of the work between two lines, 0..1. */
const lineEvery = 0.1

function lineReporter(label: string, stream: NodeJS.WriteStream): Reporter {
  let next = 0
  return (progress) => {
    if (!progress) {
      next = 0
      return
    }
    const { done, total } = progress
    const share = done / total
    if (share < next && done < total) return
    stream.write(`${label}: ${done} of ${total}\n`)
    next = share + lineEvery
  }
}
