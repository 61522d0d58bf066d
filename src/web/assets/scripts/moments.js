// Times are written by the clock of the reader: the service writes them in UTC.
function writeMoments() {
  const { lang } = document.documentElement
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short' })
  for (const time of document.querySelectorAll('time[data-moment]')) {
    time.textContent = format.format(new Date(time.dateTime))
  }
}

writeMoments()
document.addEventListener('passerelle:changed', writeMoments)
