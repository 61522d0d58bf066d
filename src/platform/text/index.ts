export { allStems, analyse, analyserVersion, fold, stems, type Word } from './analyse.js'
export { detectLanguage } from './detect-language.js'
export { type Aspect, splitAspects } from './split-aspects.js'
