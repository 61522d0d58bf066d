/** Which part of a drawing is looked at: how many times closer, and around which point. */
export interface View {
  readonly zoom: number
  /** In units of the drawing; the middle of all of it where missing. */
  readonly centre: readonly [x: number, y: number] | undefined
}

export const wholeView: View = { zoom: 1, centre: undefined }
export const mostZoom = 8

interface Size {
  readonly width: number
  readonly height: number
}

/** The part of the drawing that is seen: it never leaves its borders. */
export function viewBoxOf({ zoom, centre }: View, { width, height }: Size): readonly [number, number, number, number] {
  const [x, y] = centre ?? [width / 2, height / 2]
  const [wide, high] = [width / zoom, height / zoom]
  const between = (from: number, most: number) => Math.round(Math.max(0, Math.min(most, from)) * 10) / 10
  return [between(x - wide / 2, width - wide), between(y - high / 2, height - high), wide, high]
}

/** How a view is written in an address; what is none is all of the drawing. */
export function readView(zoom: string, centre: string): View {
  const times = Number(zoom)
  if (!Number.isInteger(times) || times < 2 || times > mostZoom) return wholeView
  const found = /^(\d{1,4}),(\d{1,4})$/.exec(centre)
  return { zoom: times, centre: found ? [Number(found[1]), Number(found[2])] : undefined }
}

export function viewPairs({ zoom, centre }: View): [string, string][] {
  if (zoom === 1) return []
  return [['zoom', String(zoom)], ...(centre ? [['centre', centre.map(Math.round).join(',')] as [string, string]] : [])]
}

/** The view of some points of a drawing with a little around them. */
export function viewOn(points: readonly (readonly [number, number])[], { width, height }: Size): View {
  if (points.length === 0) return wholeView
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const fits = Math.min(width / (right - left + width * 0.08), height / (bottom - top + height * 0.08))
  const zoom = Math.max(1, Math.min(mostZoom, Math.floor(fits)))
  return zoom === 1 ? wholeView : { zoom, centre: [(left + right) / 2, (top + bottom) / 2] }
}
