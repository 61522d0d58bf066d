export { type BlockFrame, Blocks } from './blocks.js'
export { byLine } from './by-line.js'
export * from './document-blocks.js'
export {
  type DocumentFile,
  DocumentPrinter,
  documentFormats,
  type FileOf,
} from './document-printer.js'
export { chapterOf, chapterTitle, paragraphsOf } from './document-words.js'
export { drawingOf, tableOf } from './figure-parts.js'
export { type FileSettings, fileRoute } from './file-route.js'
export * from './in-languages.js'
export type { DocumentChapter, Front, PrintedDocument } from './printed-document.js'
