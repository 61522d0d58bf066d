// The contents of a long page say where one is.
const links = new Map(
  [...document.querySelectorAll('[data-contents] a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
)
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])

if (headings.length > 0) {
  const observer = new IntersectionObserver(showPlace, { rootMargin: '-80px 0px -60% 0px' })
  for (const heading of headings) observer.observe(heading)
  document.addEventListener('scrollend', showPlace)
  showPlace()
}

/** The last heading that has passed the upper part of the window is the one that is read. */
function showPlace() {
  const place = headings.findLast((heading) => heading.getBoundingClientRect().top < window.innerHeight * 0.35)
  for (const [id, link] of links) {
    if (id === (place ?? headings[0]).id) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}
