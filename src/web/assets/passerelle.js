// The pages work without this file; it saves a click here and there.
document.documentElement.classList.add('scripted')

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print())
}

for (const box of document.querySelectorAll('textarea[data-longest]')) watchLength(box)

/** The box grows with its text; near its limit it says how many characters are left. */
function watchLength(box) {
  const longest = Number(box.dataset.longest)
  const counter = document.createElement('p')
  counter.className = 'hint'
  counter.setAttribute('aria-live', 'polite')
  box.after(counter)
  const update = () => {
    box.style.blockSize = 'auto'
    box.style.blockSize = `${Math.min(box.scrollHeight + 2, window.innerHeight * 0.6)}px`
    const left = longest - box.value.length
    counter.textContent = left > 500 ? '' : box.dataset.left.replace('{count}', String(left))
  }
  box.addEventListener('input', update)
  box.closest('details')?.addEventListener('toggle', update)
  if (box.value !== '') update()
}

const comparison = document.getElementById('compare') ?? document.querySelector('form[action$="/compare"]')
const boxes = comparison ? [...comparison.elements].filter((element) => element.type === 'checkbox') : []
for (const box of boxes) box.addEventListener('change', limitChoice)

/** More than four do not fit side by side. */
function limitChoice() {
  const chosen = boxes.filter((box) => box.checked).length
  for (const box of boxes) box.disabled = !box.checked && chosen >= 4
}
