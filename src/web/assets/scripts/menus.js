// A menu closes when one looks elsewhere, and a sheet that lies over the page with Escape.
const openMenus = () => [...document.querySelectorAll('[data-menu][open]')]

document.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false
})
document.addEventListener('focusin', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false
})
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
  const sheet = document.querySelector('.filters:target')
  if (sheet) sheet.querySelector('[data-close]').click()
})
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target.matches?.('[data-menu][open]')) target.querySelector('.menu-panel input[type=search]')?.focus()
  },
  true,
)
