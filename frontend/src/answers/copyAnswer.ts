/** Copies an answer as its markdown and as rich text, also on plain http where there is no `navigator.clipboard`. */
export async function copyAnswer(markdown: string, rendered: Element): Promise<boolean> {
  const html = plainHtml(rendered)
  if (window.isSecureContext && typeof ClipboardItem === 'function') {
    try {
      const blob = (type: string, text: string) => new Blob([text], { type })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', markdown),
          'text/html': blob('text/html', html),
        }),
      ])
      return true
    } catch {
      // Refused by permission or focus: the older way may still do.
    }
  }
  return copyByCommand(markdown, html)
}

/** What is pasted elsewhere has no buttons: a citation is its number in brackets again. */
export function plainHtml(rendered: Element): string {
  const copy = rendered.cloneNode(true) as Element
  for (const chip of copy.querySelectorAll('[data-citation]')) chip.replaceWith(`[${chip.textContent}]`)
  return copy.innerHTML
}

function copyByCommand(markdown: string, html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', markdown)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill, { once: true })
  try {
    // Deprecated, and the only way outside a secure context (U-11).
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill)
  }
}
