import { renderXml } from '../text/index.js'
import { type Drawing, paperColours } from './drawing.js'

/** A drawing as a file of its own, in the colours of paper. @param title what it shows, for those who do not see it */
export function svgFile({ width, height, drawing }: Drawing, title: string): string {
  return renderXml(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family="Segoe UI, Noto Sans, Liberation Sans, Arial, sans-serif"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={paperColours.paper} />
      {drawing}
    </svg>,
  )
}
