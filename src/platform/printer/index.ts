export { anchorPages } from './anchor-pages.js'
export { PrinterUnavailableError } from './print-errors.js'
export { printPdf } from './print-pdf.js'
