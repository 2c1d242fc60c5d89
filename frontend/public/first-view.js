// Runs before the first paint, so that nothing is shown that is otherwise a moment later: the kept theme, the reader's
// language, which view the address leads to. External because the content security policy forbids inline scripts.
{
  const page = document.documentElement
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(`gaia-chat.${name}`))
    } catch {
      // Storage may be switched off; what the system says is right then.
      return null
    }
  }
  const theme = kept('theme')
  if (['light', 'dark', 'contrast'].includes(theme)) page.dataset.theme = theme
  if (kept('rail-collapsed') === true) page.dataset.rail = 'collapsed'
  const spoken = (name) => ['en', 'de'].find((language) => String(name).startsWith(language))
  page.lang = spoken(kept('language')) ?? navigator.languages.map(spoken).find(Boolean) ?? 'en'
  const [, view = 'new', conversation] =
    /^(c|search|api)\b\/?(.*)/.exec(location.pathname.slice(new URL(document.baseURI).pathname.length)) ?? []
  page.dataset.view = view

  // What is written before the scripts have come, and sent, counts: answers/firstQuestion.ts takes it from here.
  document.addEventListener('readystatechange', () => {
    const field = document.querySelector('.first-view textarea')
    if (field) field.value ||= kept(`draft.${view === 'c' ? decodeURIComponent(conversation) : 'new'}`) ?? ''
  })
  const hear = (type, act) =>
    document.addEventListener(type, (event) => {
      const composer = event.target.closest?.('.first-view .composer')
      if (composer) act(event, composer, composer.querySelector('textarea'))
    })
  const send = ({ dataset }, { value }) => value.trim() && (dataset.sent = '')
  hear('keydown', (event, composer, field) => {
    if (event.key === 'Escape') delete composer.dataset.sent
    // Not the Enter that ends a composition (answers/composing.ts).
    if (event.target !== field || event.key !== 'Enter' || event.shiftKey) return
    if (event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    send(composer, field)
  })
  hear('input', (event, { dataset }) => delete dataset.sent)
  hear('click', (event, composer, field) => {
    // The second press of a double press comes to lie on the other button.
    if (!event.target.closest('button') || event.detail > 1) return
    if ('sent' in composer.dataset) delete composer.dataset.sent
    else send(composer, field)
    field.focus()
  })
}
