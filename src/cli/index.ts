export { progressReporter } from './progress.js'
