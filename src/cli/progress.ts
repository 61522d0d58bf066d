import { SingleBar } from 'cli-progress'
import type { Progress } from '../embedding/index.js'

/** Shows progress on the error stream: a bar in a terminal, a plain line now and then elsewhere. */
export function progressReporter(
  label: string,
  stream: NodeJS.WriteStream = process.stderr,
): (progress: Progress) => void {
  return stream.isTTY ? barReporter(label, stream) : lineReporter(label, stream)
}

function barReporter(label: string, stream: NodeJS.WriteStream): (progress: Progress) => void {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
    stream,
    clearOnComplete: true,
  })
  let started = false
  return ({ done, total }) => {
    if (!started) bar.start(total, done)
    started = true
    bar.update(done)
    if (done >= total) {
      bar.stop()
      started = false
    }
  }
}

/** Share of the work between two lines. */
const lineEvery = 0.1

function lineReporter(label: string, stream: NodeJS.WriteStream): (progress: Progress) => void {
  let next = 0
  return ({ done, total }) => {
    const share = done / total
    if (share < next && done < total) return
    stream.write(`${label}: ${done} of ${total}\n`)
    next = done >= total ? 0 : share + lineEvery
  }
}
