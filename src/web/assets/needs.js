// Keeps a draft while it is being written, and says what it was taken to be about. Without this file the button does it.
const form = document.querySelector('form[data-while-typing]')
const pause = 1200
/** A save that takes longer than this is given up, milliseconds: the form can be sent all the same. */
const patience = 15_000
/** Milliseconds after which a save that the service could not take is tried again. */
const secondPause = 5_000
/** Changes are counted, so that those made while a save is under way are known to be missing from it. */
let typed = 0
let saved = 0
/** The save that is under way. */
let saving
let leaving = false
let timer

form.addEventListener('input', () => {
  typed += 1
  soon()
})
form.addEventListener('submit', leave)
// What was typed before this file was loaded, on a slow line, is kept too.
if ([...form.elements].some(isChanged)) {
  typed += 1
  soon()
}
// Back from another page, with everything as it was left.
window.addEventListener('pageshow', () => {
  leaving = false
})

function isChanged({ type, value, defaultValue, checked, defaultChecked }) {
  if (type === 'checkbox' || type === 'radio') return checked !== defaultChecked
  return defaultValue !== undefined && value !== defaultValue
}

function soon(wait = pause) {
  clearTimeout(timer)
  timer = setTimeout(look, wait)
}

/** The form itself says all. It waits for a save that is under way: what that makes is what the form is then about. */
async function leave(event) {
  leaving = true
  clearTimeout(timer)
  if (!saving) return
  event.preventDefault()
  await saving
  form.submit()
}

async function look() {
  await Promise.allSettled([save(), hint()])
}

const send = (address, signal) =>
  fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
    signal,
  })

/** One save after the other: what is typed meanwhile is saved next. */
async function save() {
  if (!form.dataset.autosave || saving || leaving || typed === saved) return
  if (!isComplete()) {
    say('incomplete')
    return
  }
  const sent = typed
  saving = saveOnce(sent)
  const isRefused = await saving
  saving = undefined
  if (leaving) return
  if (typed !== sent) soon()
  else if (saved !== sent && !isRefused) soon(secondPause)
}

/** Whether the service refused what was sent: then the same would be refused again. */
async function saveOnce(sent) {
  let isRefused = false
  say('saving')
  try {
    const answer = await send(form.dataset.autosave, AbortSignal.timeout(patience))
    isRefused = answer.status >= 400 && answer.status < 500 && answer.status !== 429
    if (!answer.ok) throw new Error(String(answer.status))
    goOnWith(await answer.json())
    saved = sent
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date())
    say('saved', form.dataset.saved.replace('{time}', time))
  } catch {
    say('notSaved')
  }
  return isRefused
}

/** Whether what was typed is saved, at the foot of the window. */
function say(state, text = form.dataset[state]) {
  const place = form.querySelector('[data-autosave-state]')
  place.dataset.autosaveState = state
  if (place.textContent !== text) place.textContent = text
}

/** From now on the form is about the draft that was saved. */
function goOnWith({ id, version }) {
  form.elements.version.value = version
  if (form.elements.id) return
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'id', value: id })
  form.append(field)
  form.action = form.action.replace(/new$/, `${id}/edit`)
  history.replaceState(null, '', form.action)
}

const isComplete = () => [...form.elements].every((element) => element.validity?.valid ?? true)

async function hint() {
  const answer = await send(form.dataset.whileTyping)
  if (!answer.ok) return
  const { areas, like } = await answer.json()
  const box = form.querySelector('[data-hints]')
  box.replaceChildren()
  const unticked = areas.filter(({ id }) => !areaBox(id)?.checked)
  if (unticked.length > 0) box.append(list(form.dataset.about, unticked.map(chip)))
  if (like.length > 0) box.append(list(form.dataset.like, like.map(link)))
}

const areaBox = (id) => form.querySelector(`input[name="processArea"][value="${CSS.escape(id)}"]`)

function chip({ id, name }) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `+ ${name}`
  button.addEventListener('click', () => {
    areaBox(id).checked = true
    button.closest('li').remove()
    form.dispatchEvent(new Event('input'))
  })
  return button
}

function link({ title, href }) {
  const anchor = document.createElement('a')
  Object.assign(anchor, { href, textContent: title, target: '_blank' })
  return anchor
}

function list(title, items) {
  const part = document.createElement('div')
  const heading = document.createElement('p')
  heading.className = 'hint'
  heading.textContent = title
  const entries = document.createElement('ul')
  entries.className = 'inline'
  for (const item of items) {
    const entry = document.createElement('li')
    entry.append(item)
    entries.append(entry)
  }
  part.append(heading, entries)
  return part
}
