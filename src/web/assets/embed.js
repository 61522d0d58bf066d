// The element <passerelle-answers>: a form and its answers, in the pages of another site. It keeps nothing and sets no
// cookie; the problem is sent to the service and nowhere else.

/** Where this file comes from, and with it the service. */
const home = new URL('..', import.meta.url)
/** Milliseconds after which an answer is not waited for any longer. */
const patience = 30_000

/**
 * @param {Record<string, Record<string, string>>} messages by language and name
 * @param {string} style
 */
// biome-ignore lint/correctness/noUnusedVariables: called by what the service adds at the end of this file
function define(messages, style) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)

  class PasserelleAnswers extends HTMLElement {
    #root = this.attachShadow({ mode: 'open' })
    #asked = 0

    connectedCallback() {
      this.#root.adoptedStyleSheets = [sheet]
      this.#write(this.getAttribute('text') ?? '')
      if (this.hasAttribute('text')) this.#ask()
    }

    static observedAttributes = ['language']
    /** Another language: everything is written anew, and what was typed stays. */
    attributeChangedCallback(_name, before, after) {
      const field = this.#root.querySelector('textarea')
      if (field && before !== after) this.#write(field.value)
    }

    get #language() {
      const wanted = [this.getAttribute('language'), document.documentElement.lang, ...navigator.languages]
      const known = wanted.map((one) => one?.slice(0, 2).toLowerCase()).find((one) => one && one in messages)
      return known ?? 'en'
    }

    #say(name, values = {}) {
      const text = messages[this.#language][name]
      return text.replace(/\{(\w+)\}/g, (_, value) => values[value])
    }

    #write(text) {
      this.#asked += 1
      const field = make('textarea', { id: 'text', part: 'field', maxLength: 5000, required: true, value: text })
      field.setAttribute('aria-describedby', 'hint')
      const form = make(
        'form',
        { part: 'form', noValidate: true },
        make('label', { htmlFor: 'text', part: 'label', textContent: this.#say('label') }),
        make('p', { id: 'hint', className: 'hint', part: 'hint', textContent: this.#say('hint') }),
        field,
        make('button', { part: 'button', textContent: this.#say('ask') }),
      )
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        this.#ask()
      })
      const status = make('p', { className: 'status', part: 'status' })
      status.setAttribute('role', 'status')
      const answer = make('div', { id: 'answer', part: 'answer', lang: this.#language })
      this.#root.replaceChildren(form, status, answer)
      this.#root.host.lang = this.#language
    }

    async #ask() {
      const field = this.#root.querySelector('textarea')
      const text = field.value.trim()
      if (text === '') {
        this.#tell(this.#say('empty'))
        field.focus()
        return
      }
      const number = ++this.#asked
      this.#tell(this.#say('searching'))
      this.#busy(true)
      let failure
      const answer = await this.#send(text).catch((error) => {
        failure = error instanceof Busy ? this.#say('busy', error) : this.#say('failed')
      })
      // A later question, or another language, came in between.
      if (number !== this.#asked) return
      this.#busy(false)
      if (answer) this.#show(answer)
      else this.#tell(failure)
    }

    async #send(text) {
      const limit = Math.min(20, Number(this.getAttribute('limit')) || 5)
      const memberCode = this.getAttribute('member') ?? undefined
      const response = await fetch(new URL('api/v1/recommendations', this.#service), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, memberCode, limit, outputLanguage: this.#language }),
        credentials: 'omit',
        signal: AbortSignal.timeout(patience),
      })
      if (response.status === 429 || response.status === 503) throw new Busy(response)
      if (!response.ok) throw new Error(`The service answered ${response.status}`)
      return response.json()
    }

    get #service() {
      const given = this.getAttribute('service')
      return given ? new URL(given.endsWith('/') ? given : `${given}/`, document.baseURI) : home
    }

    #busy(isBusy) {
      const button = this.#root.querySelector('button')
      button.setAttribute('aria-disabled', String(isBusy))
      this.#root.querySelector('#answer').setAttribute('aria-busy', String(isBusy))
    }

    #tell(text) {
      this.#root.querySelector('.status').textContent = text
    }

    #show({ fit, results, peers, answerId }) {
      const heading = { none: 'none', unknown: 'unknown' }[fit] ?? 'found'
      this.#tell(results.length === 0 ? this.#say('nothing') : this.#say(heading))
      const parts = [make('ol', { part: 'results' }, ...results.map((one) => this.#result(one, answerId)))]
      if (peers.length > 0 && fit !== 'none') {
        parts.push(
          make('h2', { part: 'heading', textContent: this.#say('peers') }),
          make('ul', { part: 'peers' }, ...peers.map((one) => this.#peer(one))),
        )
      }
      this.#root.querySelector('#answer').replaceChildren(...parts)
      const shown = results.map(({ caseStudy, rank, ranking }) => ({ caseStudyId: caseStudy.id, rank, ranking }))
      this.#announce('answered', { fit, results: results.length, shown, answerId })
    }

    #result({ rank, ranking, caseStudy, score, why }, answerId) {
      const by = caseStudy.implementers.map(({ name }) => name).join(', ')
      const item = make(
        'li',
        { part: 'result' },
        make(
          'h3',
          { part: 'title', lang: caseStudy.language },
          this.#link(this.#address(caseStudy.pageUrl), caseStudy.title, () =>
            this.#announce('opened', { caseStudyId: caseStudy.id, rank, ranking, answerId }),
          ),
        ),
        make('p', { className: 'meta', part: 'meta', textContent: [by, caseStudy.year].filter(Boolean).join(' · ') }),
        make('p', { part: 'summary', lang: caseStudy.language, textContent: caseStudy.summary }),
      )
      const facts = [score === null ? '' : this.#say('score', { score }), ...why.reasons.slice(0, 1)].filter(Boolean)
      for (const textContent of facts) item.append(make('p', { className: 'meta', part: 'reason', textContent }))
      return item
    }

    #peer({ member, evidence, contact }) {
      // Peers are those of the ranking in use: that one is contacted says nothing of the ranking that placed a result.
      const caseStudyId = evidence.find((one) => one.caseStudyId)?.caseStudyId ?? null
      return make(
        'li',
        { part: 'peer' },
        contact
          ? this.#link(this.#address(contact.url), member.name, () =>
              this.#announce('contacted', { member: member.code, caseStudyId }),
            )
          : member.name,
        make('p', { className: 'meta', textContent: evidence[0]?.text ?? '' }),
      )
    }

    #link(href, text, onOpen) {
      const link = make('a', { part: 'link', href, target: '_blank', rel: 'noopener', textContent: text })
      link.title = this.#say('newTab')
      link.addEventListener('click', onOpen)
      return link
    }

    /** The address of a page of the service; addresses of other sites stay as they are. */
    #address(path) {
      return new URL(path, this.#service).href
    }

    /** Tells the page, which can count or react: `passerelle-opened` and others. Never with the text. */
    #announce(what, detail) {
      this.dispatchEvent(new CustomEvent(`passerelle-${what}`, { detail, bubbles: true, composed: true }))
    }
  }

  if (!customElements.get('passerelle-answers')) customElements.define('passerelle-answers', PasserelleAnswers)
}

class Busy extends Error {
  constructor(response) {
    super('Too much to do')
    this.seconds = response.headers.get('retry-after') ?? 5
  }
}

function make(name, properties = {}, ...children) {
  const { part, lang, ...rest } = properties
  const element = Object.assign(document.createElement(name), rest)
  if (part) element.setAttribute('part', part)
  if (lang) element.lang = lang
  element.append(...children)
  return element
}
