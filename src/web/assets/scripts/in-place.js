// Forms and links marked `data-in-place` change the page where it stands, by the same requests that they send without
// this file: the answer is a whole page, and what differs in it is taken over. Scroll, focus and what is open stay.
const announcement = document.querySelector('[data-announce]')
const trouble = document.querySelector('[data-trouble]')
/** The request that is under way: a later one takes its place. */
let underWay
/** The address that is shown, so that going back to a place on the same page is not taken for another page. */
let shown = location.pathname + location.search

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  if (event.defaultPrevented) return
  if (!isInPlace(form, submitter)) {
    if (!leadsToFile(form, submitter)) showBusy(submitter)
    return
  }
  event.preventDefault()
  const action = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action'), location.href)
  const fields = new URLSearchParams([...new FormData(form, submitter)].filter(([, value]) => value !== ''))
  if (form.method === 'post') void change(action, { method: 'POST', body: fields }, submitter)
  else void change(new URL(`${action.pathname}?${fields}`, location.href), {}, submitter)
})

document.addEventListener('change', ({ target }) => {
  if (!target.form?.matches('[data-in-place]')) return
  // What is ticked while an answer is on its way is part of the next question.
  if (target.closest('[data-applies]') || (underWay && target.form)) target.form.requestSubmit()
})

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-in-place]')
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  void change(new URL(link.href), {}, link)
})

window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) void change(new URL(location.href), {}, undefined, true)
})

window.addEventListener('pageshow', ({ persisted }) => {
  showDone()
  if (persisted) return
  // A browser that comes back to a page fills in its forms as they were left: the list follows.
  setTimeout(() => {
    const field = [...document.querySelectorAll('[data-applies] input, [data-applies] select')].find(isChanged)
    field?.form?.requestSubmit()
  })
})

function isChanged({ type, value, defaultValue, checked, defaultChecked, options }) {
  if (type === 'checkbox' || type === 'radio') return checked !== defaultChecked
  if (options)
    return [...options].some((option) => option.defaultSelected !== option.selected && option.defaultSelected)
  return value !== defaultValue
}

const isField = (node) => node.matches?.('input, select, textarea') ?? false

/** A button with an address of its own leads elsewhere, unless it says that it does not. */
function isInPlace(form, submitter) {
  if (!form.matches('[data-in-place]')) return false
  return !submitter?.hasAttribute('formaction') || submitter.matches('[data-in-place]')
}

/** What is saved as a file leaves the page as it is: nothing would end the movement. */
function leadsToFile(form, submitter) {
  return /\.\w+$/.test(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '')
}

function showBusy(cause) {
  document.documentElement.classList.add('busy')
  if (cause?.matches('button')) cause.setAttribute('aria-busy', 'true')
  announcement.textContent = announcement.dataset.busy
}

function showDone() {
  document.documentElement.classList.remove('busy')
  for (const button of document.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy')
}

async function change(address, request, cause, isBack = false) {
  underWay?.abort()
  const mine = new AbortController()
  underWay = mine
  showBusy(cause)
  try {
    const response = await fetch(address, { ...request, headers: { accept: 'text/html' }, signal: mine.signal })
    const text = await response.text()
    if (underWay !== mine) return
    const page = new DOMParser().parseFromString(text, 'text/html')
    if (!page.querySelector('main')) throw new Error('no page')
    // A form that was carried out may lead to another page; on its own page, the address says no more than it did.
    const leads = response.redirected && new URL(response.url).pathname !== location.pathname
    if (!isBack && (request.method !== 'POST' || leads)) remember(new URL(response.url))
    shown = location.pathname + location.search
    take(page, cause)
    trouble.textContent = ''
  } catch {
    if (underWay !== mine) return
    announcement.textContent = ''
    trouble.textContent = trouble.dataset.text
  }
  underWay = undefined
  showDone()
}

/** Another page of the list can be gone back from; narrowing it down leaves one place. */
function remember({ pathname, search }) {
  if (pathname + search !== shown) history.pushState(null, '', pathname + search + location.hash)
}

function take(page, cause) {
  const before = document.querySelectorAll('.results > li').length
  document.title = page.title
  const sent = cause?.form
  Idiomorph.morph(document.querySelector('main'), page.querySelector('main'), {
    callbacks: {
      // What is being written and was not sent stays: it is saved nowhere yet. A form of choices that is not sent is no
      // such thing, unless it says so.
      beforeNodeMorphed: (node) =>
        !(isField(node) && node.form !== sent && isChanged(node) && (sent || node.matches('[data-keeps]'))),
      // What the reader has unfolded stays so.
      beforeAttributeUpdated: (name, node) => !(name === 'open' && node.matches('details, dialog')),
    },
  })
  document.dispatchEvent(new Event('passerelle:changed'))
  announcement.textContent = document.querySelector('[data-announced]')?.textContent ?? ''
  const more = cause?.name === 'show' ? document.querySelectorAll('.results > li')[before] : undefined
  if (more) more.querySelector('a').focus({ preventScroll: true })
  else if (cause?.closest('.pager')) document.getElementById('list')?.scrollIntoView()
  if (document.activeElement === document.body) document.getElementById('list')?.focus({ preventScroll: true })
}
