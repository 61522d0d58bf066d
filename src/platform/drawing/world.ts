import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

/** Natural Earth, public domain; coasts only: where borders run is not for this service to draw. */
const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-110m.json'), 'utf8'),
) as Topology

export const worldWidth = 720
/** Without most of Antarctica, where no member is. */
export const worldHeight = 305

/** Equal Earth (Savric, Patterson and Jenny 2018): areas are true. */
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(worldWidth, { type: 'Sphere' })

/** The outline of all land, as an SVG path. */
export const landPath = geoPath(projection).digits(0)(feature(topology, topology.objects.land!)) ?? ''

/** Where a place lies on the map. */
export function placeOf({ latitude, longitude }: { latitude: number; longitude: number }): [number, number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0]
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}
