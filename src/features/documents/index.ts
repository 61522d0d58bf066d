export { type BlockFrame, Blocks } from './blocks.js'
export { byLine } from './by-line.js'
export * from './document-blocks.js'
export {
  type DocumentFormat,
  DocumentPrinter,
  documentFormats,
  documentMediaTypes,
  type FileSettings,
} from './document-printer.js'
export { chapterTitle, paragraphsOf } from './document-words.js'
export { drawingOf, tableOf } from './figure-parts.js'
export * from './in-languages.js'
export type { DocumentChapter, Front, PrintedDocument } from './printed-document.js'
