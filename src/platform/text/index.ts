export { allStems, analyse, analyserVersion, fold, stems } from './analyse.js'
export { detectLanguage } from './detect-language.js'
export { type Aspect, splitAspects } from './split-aspects.js'
