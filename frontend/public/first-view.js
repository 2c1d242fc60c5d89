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
  const [, view = 'new'] =
    /^(c|search|api)\b/.exec(location.pathname.slice(new URL(document.baseURI).pathname.length)) ?? []
  page.dataset.view = view
}
