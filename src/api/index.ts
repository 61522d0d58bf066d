export { createApp, type PageParts } from './app.js'
export { openIdPath } from './open-id.js'
export { asKnown } from './problem.js'
export type { Identify } from './route.js'
