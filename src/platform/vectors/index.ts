export { AnnIndex } from './ann-index.js'
export { isIndexStored, loadIndex, saveIndex } from './ann-index-file.js'
export { MaxSimMatrix, rowLength } from './max-sim.js'
export { dot, multiply, multiplyRow, normalise, subtract } from './vector-math.js'
