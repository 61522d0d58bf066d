// The desk works without this file; it saves the hands a way to the mouse. Pages change in place, so everything is looked
// for when a key is pressed.
const remembered = 'passerelle.desk.keys'
/** Milliseconds for which it is said what was done. Each decision keeps its own way back. */
const toastTime = 15_000
const lookAgainEvery = 5_000
const find = (selector, within = document) => within.querySelector(selector)
const findAll = (selector, within = document) => [...within.querySelectorAll(selector)]
/** The page that is shown, without what the address says was done on it. */
let shown = location.pathname

prepare()
document.addEventListener('passerelle:changed', () => {
  prepare()
  goOn()
})
document.addEventListener('keydown', onKey)
document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-show-keys]')) find('#keys').showModal()
})
document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-keys-on]')) remember(target.checked ? 'on' : 'off')
})
// The address names the next match after a decision: the focus goes there.
const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
if (named?.matches('[data-match]')) named.focus({ preventScroll: true })

function prepare() {
  // On a phone the parts of the desk are wider than the screen.
  const part = find('.desk-sections [aria-current]')
  if (part) part.closest('ul').scrollLeft = part.offsetLeft - innerWidth / 3
  const box = find('[data-keys-on]')
  // Where nothing can be remembered the keys are on anew with each page.
  if (box) box.checked = recall() !== 'off'
  const toast = find('[data-toast]')
  if (toast) setTimeout(() => hide(toast, toast.textContent), toastTime)
}

/** What is under way is looked at again, until it has ended. */
setInterval(() => {
  if (!document.hidden) find('[data-look-again]')?.click()
}, lookAgainEvery)

/** What somebody reads or is about to press stays, and so does what has come in its place. */
function hide(toast, text) {
  if (toast.textContent === text && !toast.matches(':hover, :focus-within')) toast.remove()
}

/** After a change in place: to what is wrong, to the next match, or to the need that was opened. */
function goOn() {
  const isElsewhere = shown !== location.pathname
  shown = location.pathname
  forgetWhatWasDone()
  const wrong = find('.errors a')
  if (wrong) {
    wrong.focus()
    return
  }
  for (const details of findAll('[data-match] details[open]')) if (!isBeingWritten(details)) details.open = false
  if (isElsewhere) {
    scrollTo(0, 0)
    find('[data-listed][aria-current]')?.scrollIntoView({ block: 'nearest' })
  }
  const next = find('[data-goes-on]')
  const target = next ?? (isElsewhere ? find('#need-title') : undefined)
  target?.focus({ preventScroll: true })
  if (next) next.scrollIntoView({ block: 'nearest' })
}

/** Loading the page again should not say once more what was done. */
function forgetWhatWasDone() {
  const address = new URL(location.href)
  for (const name of ['did', 'on', 'at']) address.searchParams.delete(name)
  if (address.href !== location.href) history.replaceState(null, '', address)
}

function isBeingWritten(details) {
  return findAll('textarea', details).some(({ value, defaultValue }) => value !== defaultValue)
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
  const keys = find('#keys')
  if (!keys || find('dialog[open]')) return
  if (event.key === 'Escape') leave(event)
  if (event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]')) return
  if (event.key === '?') keys.showModal()
  else if (!find('[data-keys-on]').checked) return
  else if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (!press(event.key)) return
  event.preventDefault()
}

/** Out of what is written beside a match, back to the match. */
function leave({ target }) {
  const details = target.closest('[data-match] details[open]')
  if (!details) return
  details.open = false
  details.closest('[data-match]').focus()
}

/** What `j` and `k` go through: the matches of a need, or the needs of the list. */
function steps() {
  const matches = findAll('[data-match]')
  return matches.length > 0 ? matches : findAll('[data-listed]')
}

/** The match in which the focus is; without one, the one that the address names. */
function current() {
  const all = steps()
  const focused = document.activeElement.closest('[data-match], [data-listed]')
  if (all.includes(focused)) return focused
  return all.find(({ id }) => `#${id}` === location.hash)
}

function step(by) {
  const all = steps()
  const next = all[current() ? all.indexOf(current()) + by : 0]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Does what stands under a key: in the match, for the need, or taking back what was done last. Answers whether anything does. */
function press(key) {
  if (!/^[a-zA-Z]$/.test(key)) return false
  const inMatch = current() && find(`[data-key="${key}"]`, current())
  const ofNeed = findAll(`[data-key="${key}"]`).find((one) => !one.closest('[data-match]'))
  const found = inMatch ?? ofNeed ?? (key === 'u' ? find('[data-undo]') : undefined)
  if (!found) return false
  if (found.tagName === 'DETAILS') {
    found.open = true
    find('input:not([type=hidden]), textarea', found).focus()
  } else found.click()
  return true
}

function recall() {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

function remember(value) {
  try {
    localStorage.setItem(remembered, value)
  } catch {
    // Then it holds for this page.
  }
}
