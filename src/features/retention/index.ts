export { RetentionKeeper } from './retention-keeper.js'
