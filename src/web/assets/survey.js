// Saves a section of the survey while it is filled in. Without this file the button does it.
const form = document.querySelector('form[data-autosave]')
const state = form.querySelector('[data-autosave-state]')
const pause = 800
let timer
let saving = false
let changed = false

form.addEventListener('input', soon)
form.addEventListener('change', soon)
form.addEventListener('submit', () => clearTimeout(timer))

function soon() {
  changed = true
  clearTimeout(timer)
  timer = setTimeout(save, pause)
}

/** One save after the other: what is changed meanwhile is saved next. */
async function save() {
  if (saving || !form.checkValidity()) return
  saving = true
  changed = false
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    form.elements.version.value = (await answer.json()).version
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date())
    state.textContent = form.dataset.saved.replace('{time}', time)
  } catch {
    state.textContent = form.dataset.notSaved
  }
  saving = false
  if (changed) soon()
}
