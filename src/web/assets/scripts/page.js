// The pages work without these files; they save a click here and there.
document.documentElement.classList.add('scripted')

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) window.print()
})

// What is folded away on the screen is on paper.
window.addEventListener('beforeprint', () => {
  for (const more of document.querySelectorAll('details.more-facts')) more.open = true
})

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
