export { flush } from './flush.js'
export { closeToOthers, makePrivateFile, ownerOnly } from './private-files.js'
export { readSafetensors, type Tensor } from './safetensors.js'
