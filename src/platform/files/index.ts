export { flush } from './flush.js'
export { makeFolder } from './make-folder.js'
export { closeToOthers, makePrivateFile, ownerOnly } from './private-files.js'
export { type Numbers, readSafetensors, type Tensor, writeSafetensors } from './safetensors.js'
