import type { VNode } from 'preact'
import { documentFormats } from '../../features/documents/index.js'
import { useReader } from './reader.js'

interface Props {
  /** The address of the file in the API, without its format. */
  readonly address: string
  /** Whether PDF can be made. */
  readonly makesPdf: boolean
}

/** The files that a document can be taken as. */
export function DocumentFiles({ address, makesPdf }: Props): VNode {
  const { t, language } = useReader()
  return (
    <ul class="report-files">
      {documentFormats
        .filter((format) => format !== 'pdf' || makesPdf)
        .map((format) => (
          <li key={format}>
            <a href={`${address}?format=${format}&language=${language}`}>{t(`report.file.${format}`)}</a>
          </li>
        ))}
    </ul>
  )
}
