export { createApp } from './app.js'
export { asKnown } from './problem.js'
