// Charts answer to the pointer, to fingers and to the keyboard: what a mark says, where it leads, a closer look, a
// picture to take along. Without this file every mark is a link with a title, and the table has all of it.
const tip = document.createElement('p')
tip.className = 'chart-tip'
tip.setAttribute('aria-hidden', 'true')
tip.hidden = true
document.body.append(tip)

/** The mark that is pointed at or has the focus. */
let current
/** Its title, which the browser would show too. */
let taken
let pointer = 'mouse'

const chartOf = (element) => element?.closest?.('[data-chart]')
const linkOf = (mark) => (mark.matches('a') ? mark : mark.querySelector('a'))
const linksIn = (chart) => [...chart.querySelectorAll('.mark')].flatMap((mark) => linkOf(mark) ?? [])

setUp()
document.addEventListener('passerelle:changed', setUp)

/** One stop of the Tab key for each chart; arrows go on from there. */
function setUp() {
  hide()
  for (const chart of document.querySelectorAll('[data-chart]')) {
    const links = linksIn(chart)
    if (links.length > 0 && !links.some((link) => link.getAttribute('tabindex') === '0')) {
      links[0].setAttribute('tabindex', '0')
    }
  }
}

/** The mark under a point, or the nearest one a finger's breadth around. */
function markAt(x, y, target) {
  const found = target.closest?.('.mark')
  if (found || !target.closest?.('svg')) return found
  for (const reach of pointer === 'touch' ? [8, 16, 24] : [5, 10]) {
    for (let turn = 0; turn < 8; turn++) {
      const [dx, dy] = [Math.cos((turn * Math.PI) / 4) * reach, Math.sin((turn * Math.PI) / 4) * reach]
      const near = document.elementFromPoint(x + dx, y + dy)?.closest('.mark')
      if (near) return near
    }
  }
}

function show(mark, hint) {
  if (mark !== current) hide()
  current = mark
  mark.classList.add('pointed')
  const title = mark.querySelector('title')
  if (title?.textContent) {
    taken = title.textContent
    title.textContent = ''
  }
  const text = taken ?? linkOf(mark)?.getAttribute('aria-label')
  if (!text) return
  const [first, ...rest] = text.split('\n')
  const strong = document.createElement('strong')
  strong.textContent = first
  tip.replaceChildren(strong, ['', ...rest, ...(hint ? [hint] : [])].join('\n'))
  tip.hidden = false
  const box = mark.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const left = box.left + box.width / 2 - width / 2
  tip.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`
  // Below a field of a table, whose headings stand above.
  const isBelow = mark.matches('td') ? box.bottom + height + 12 < window.innerHeight : box.top - height < 12
  tip.style.top = `${isBelow ? box.bottom + 8 : box.top - height - 8}px`
  headingsOf(mark, true)
}

function hide() {
  tip.hidden = true
  if (!current) return
  if (taken !== undefined) current.querySelector('title').textContent = taken
  current.classList.remove('pointed')
  headingsOf(current, false)
  current = taken = undefined
}

/** In a table, the names of the row and of the column. */
function headingsOf(mark, isOn) {
  if (!mark.matches('td')) return
  const column = mark.closest('table').tHead.rows[0].cells[mark.cellIndex]
  for (const heading of [column, mark.parentElement.cells[0]]) heading.classList.toggle('pointed', isOn)
}

document.addEventListener('pointermove', ({ target, clientX, clientY, pointerType }) => {
  pointer = pointerType
  if (drag?.moved || pointerType === 'touch') return
  const mark = chartOf(target) && markAt(clientX, clientY, target)
  if (mark) {
    if (mark !== current) show(mark)
  } else if (current && !current.contains(document.activeElement)) hide()
  target.closest?.('svg')?.classList.toggle('over-mark', Boolean(mark && linkOf(mark)))
})
document.addEventListener('focusin', ({ target }) => {
  const mark = chartOf(target) && target.closest('.mark')
  if (!mark) {
    if (current) hide()
    return
  }
  for (const link of linksIn(chartOf(mark))) link.setAttribute('tabindex', link === target ? '0' : '-1')
  if (target.matches(':focus-visible')) show(mark)
})
document.addEventListener('scroll', hide, { passive: true, capture: true })

// A finger first reads a mark, and opens it when it comes back.
document.addEventListener(
  'click',
  (event) => {
    const zoom = event.target.closest?.('[data-zoom]')
    if (zoom) {
      const svg = chartOf(zoom)?.querySelector('[data-zoomable]')
      if (!svg) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const way = zoom.dataset.zoom
      closer(svg, way === 'in' ? 2 : way === 'out' ? 0.5 : 0)
      return
    }
    const chart = chartOf(event.target)
    if (!chart || !event.target.closest('svg, td')) return
    if (justDragged) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const mark = markAt(event.clientX, event.clientY, event.target)
    if (!mark) return hide()
    const link = linkOf(mark)
    if (pointer === 'touch' && (mark !== current || !link)) {
      event.preventDefault()
      show(mark, link && chart.dataset.hint)
    } else if (link && !event.target.closest('a')) location.assign(link.getAttribute('href'))
  },
  true,
)

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

document.addEventListener('keydown', (event) => {
  const chart = chartOf(event.target)
  if (!chart || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') return hide()
  const svg = chart.querySelector('[data-zoomable]')
  if (svg && ['+', '-'].includes(event.key) && event.target.closest('.mark')) {
    const [x, y] = middleOf(event.target)
    closer(svg, event.key === '+' ? 2 : 0.5, { x, y })
    return show(event.target.closest('.mark'))
  }
  const way = ways[event.key]
  if (!way || !event.target.closest('.mark')) return
  event.preventDefault()
  nearestTowards(event.target, way, linksIn(chart))?.focus()
})

function middleOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}

/** The next link in a direction: what lies aside counts as twice as far. */
function nearestTowards(from, [right, down], links) {
  const [x, y] = middleOf(from)
  let best
  let least = Number.POSITIVE_INFINITY
  for (const link of links) {
    const [otherX, otherY] = middleOf(link)
    const along = (otherX - x) * right + (otherY - y) * down
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right)
    const distance = along + 2 * aside
    if (link !== from && along > 0.5 && distance < least) [best, least] = [link, distance]
  }
  return best
}

// What a sign of the legend stands for is brought out while one points at it.
for (const [event, isOn] of Object.entries({ pointerover: true, pointerout: false, focusin: true, focusout: false })) {
  document.addEventListener(event, ({ target }) => {
    const item = target.closest?.('.legend [data-marks]')
    const chart = chartOf(item)
    if (!chart) return
    for (const { dataset } of chart.querySelectorAll('.legend [data-marks]')) {
      for (const mark of chart.querySelectorAll(`.${dataset.marks}`)) {
        mark.classList.toggle('dim', isOn && dataset.marks !== item.dataset.marks)
      }
    }
  })
}

// A closer look: the part of the drawing that is seen changes, marks and words keep their size.
const mostZoom = 8
let drag
let justDragged = false
const touches = new Map()

function viewOf(svg) {
  const [width, height] = svg.dataset.zoomable.split(' ').map(Number)
  const { x, y, width: wide, height: high } = svg.viewBox.baseVal
  return { width, height, x, y, wide, high, zoom: width / wide }
}

function look(svg, x, y, zoom) {
  const { width, height } = viewOf(svg)
  const [wide, high] = [width / zoom, height / zoom]
  const between = (from, most) => Math.max(0, Math.min(most, from))
  svg.setAttribute('viewBox', [between(x, width - wide), between(y, height - high), wide, high].join(' '))
  svg.classList.toggle('zoomed', zoom > 1)
  for (const element of svg.querySelectorAll('[transform^="translate"]')) {
    const at = element.getAttribute('transform').split(' scale')[0]
    element.setAttribute('transform', zoom === 1 ? at : `${at} scale(${1 / zoom})`)
  }
}

/** @param times 0 for all of it; @param point of the window that stays where it is, the middle where missing */
function closer(svg, times, point) {
  hide()
  const { x, y, wide, high, zoom } = viewOf(svg)
  const next = times === 0 ? 1 : Math.max(1, Math.min(mostZoom, zoom * times))
  const box = svg.getBoundingClientRect()
  const [right, down] = point ? [(point.x - box.left) / box.width, (point.y - box.top) / box.height] : [0.5, 0.5]
  look(svg, x + wide * right * (1 - zoom / next), y + high * down * (1 - zoom / next), next)
}

document.addEventListener('wheel', onWheel, { passive: false })
function onWheel(event) {
  const svg = event.ctrlKey && event.target.closest?.('[data-zoomable]')
  if (!svg) return
  event.preventDefault()
  closer(svg, event.deltaY < 0 ? 1.25 : 0.8, { x: event.clientX, y: event.clientY })
}
document.addEventListener('dblclick', (event) => {
  const svg = event.target.closest?.('[data-zoomable]')
  if (svg && !event.target.closest('a')) closer(svg, 2, { x: event.clientX, y: event.clientY })
})

document.addEventListener('pointerdown', (event) => {
  pointer = event.pointerType
  justDragged = false
  const svg = event.target.closest?.('[data-zoomable]')
  if (!svg || event.button !== 0) return
  touches.set(event.pointerId, { x: event.clientX, y: event.clientY })
  if (touches.size === 1) drag = { svg, x: event.clientX, y: event.clientY, from: viewOf(svg), moved: false }
})
document.addEventListener('pointermove', (event) => {
  const before = touches.get(event.pointerId)
  if (!before || !drag) return
  const now = { x: event.clientX, y: event.clientY }
  const other = [...touches].find(([id]) => id !== event.pointerId)?.[1]
  touches.set(event.pointerId, now)
  if (other) {
    const apart = (one) => Math.hypot(one.x - other.x, one.y - other.y)
    drag.moved = true
    closer(drag.svg, apart(now) / (apart(before) || 1), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
    return
  }
  const [dx, dy] = [now.x - drag.x, now.y - drag.y]
  if (drag.from.zoom === 1 || (!drag.moved && Math.hypot(dx, dy) < 5)) return
  drag.moved = true
  hide()
  const box = drag.svg.getBoundingClientRect()
  const { x, y, wide, high, zoom } = drag.from
  look(drag.svg, x - (dx / box.width) * wide, y - (dy / box.height) * high, zoom)
})
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, ({ pointerId }) => {
    touches.delete(pointerId)
    if (touches.size > 0) return
    justDragged = drag?.moved ?? false
    drag = undefined
  })
}
document.addEventListener('dragstart', (event) => {
  if (event.target.closest?.('[data-zoomable]')) event.preventDefault()
})

// A picture in points, made of the one that can be drawn at any size.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-png]')
  if (!button) return
  const image = new Image()
  image.src = button.dataset.png
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * 2
  canvas.height = image.naturalHeight * 2
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((blob) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = button.dataset.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }, 'image/png')
})
