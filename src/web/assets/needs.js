// Keeps a draft while it is being written, and says what it was taken to be about. Without this file the button does it.
const form = document.querySelector('form[data-while-typing]')
const pause = 1200
let timer
let saving = false
let changed = false

form.addEventListener('input', () => {
  changed = true
  clearTimeout(timer)
  timer = setTimeout(look, pause)
})
// The form itself says all; what was kept meanwhile must not come between.
form.addEventListener('submit', () => clearTimeout(timer))

async function look() {
  await Promise.allSettled([save(), hint()])
}

const send = (address) =>
  fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
  })

async function save() {
  const state = form.querySelector('[data-autosave-state]')
  if (!form.dataset.autosave || saving || !changed || !form.reportValidityQuietly()) return
  saving = true
  changed = false
  try {
    const answer = await send(form.dataset.autosave)
    if (!answer.ok) throw new Error(String(answer.status))
    const { id, version } = await answer.json()
    form.elements.version.value = version
    if (!form.elements.id) {
      const field = document.createElement('input')
      Object.assign(field, { type: 'hidden', name: 'id', value: id })
      form.append(field)
      form.action = form.action.replace(/new$/, `${id}/edit`)
      history.replaceState(null, '', form.action)
    }
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date())
    state.textContent = form.dataset.saved.replace('{time}', time)
  } catch {
    changed = true
    state.textContent = form.dataset.notSaved
  } finally {
    saving = false
  }
}

form.reportValidityQuietly = () => [...form.elements].every((element) => element.validity?.valid ?? true)

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
