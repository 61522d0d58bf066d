export { type Dot, dotMap, type Position } from './dot-map.js'
export type { Drawing } from './drawing.js'
export { type Column, type Layer, stackedColumns } from './stacked-columns.js'
export { svgFile } from './svg-file.js'
