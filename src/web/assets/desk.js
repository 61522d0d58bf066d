// The desk works without this file; it saves the hands a way to the mouse.
const matches = [...document.querySelectorAll('[data-match]')]
const keysDialog = document.getElementById('keys')
const keysBox = document.querySelector('[data-keys-on]')
const remembered = 'passerelle.desk.keys'

if (keysBox) {
  // Where nothing can be remembered the keys are on anew with each page.
  keysBox.checked = recall() !== 'off'
  keysBox.addEventListener('change', () => remember(keysBox.checked ? 'on' : 'off'))
  document.querySelector('[data-show-keys]').addEventListener('click', () => keysDialog.showModal())
  document.addEventListener('keydown', onKey)
  showFirst()
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
  if (event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]')) return
  if (keysDialog.open) return
  if (event.key === '?') keysDialog.showModal()
  else if (!keysBox.checked) return
  else if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (!press(event.key)) return
  event.preventDefault()
}

/** The match in which the focus is; without one, the one that the address names. */
function current() {
  return document.activeElement.closest('[data-match]') ?? matches.find(({ id }) => `#${id}` === location.hash)
}

function step(by) {
  const next = matches[current() ? matches.indexOf(current()) + by : 0]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Does what stands under a key in the margin of the match. Answers whether anything does. */
function press(key) {
  if (!/^[a-z]$/.test(key)) return false
  const found = current()?.querySelector(`[data-key="${key}"]`)
  if (!found) return false
  if (found.tagName === 'DETAILS') {
    found.open = true
    found.querySelector('input:not([type=hidden])').focus()
  } else found.click()
  return true
}

/** After a decision the address names the next match: the focus goes there. */
function showFirst() {
  const named = matches.find(({ id }) => `#${id}` === location.hash)
  named?.focus({ preventScroll: true })
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
