// What is ticked to be compared: how much it is stays in view, and no more can be ticked than fit side by side.
const most = 4

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-compare]')) showTicked()
})
document.addEventListener('passerelle:changed', showTicked)
window.addEventListener('pageshow', showTicked)

function showTicked() {
  const boxes = [...document.querySelectorAll('[data-compare]')]
  const ticked = boxes.filter((box) => box.checked)
  for (const box of boxes) box.disabled = !box.checked && ticked.length >= most
  const tray = document.querySelector('[data-tray]')
  if (!tray) return
  tray.classList.toggle('some', ticked.length > 0)
  tray.querySelector('[data-ticked]').textContent = tray.dataset.text.replace('{count}', String(ticked.length))
  tray.querySelector('button').disabled = ticked.length < 2
}
