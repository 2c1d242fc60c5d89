/** Copies an answer as its markdown and as rich text, also on plain http where there is no `navigator.clipboard`. */
export const copyAnswer = (markdown: string, rendered: Element) => copy(markdown, plainHtml(rendered))

export const copyText = (text: string) => copy(text)

async function copy(text: string, html?: string): Promise<boolean> {
  if (window.isSecureContext && typeof ClipboardItem === 'function') {
    try {
      const blob = (type: string, content: string) => new Blob([content], { type })
      const rich: Record<string, Blob> = html === undefined ? {} : { 'text/html': blob('text/html', html) }
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), ...rich }),
      ])
      return true
    } catch {
      // Refused by permission or focus: the older way may still do.
    }
  }
  return copyByCommand(text, html)
}

/** What is pasted elsewhere has no controls: a citation is its number in brackets again. */
export function plainHtml(rendered: Element): string {
  const copied = rendered.cloneNode(true) as Element
  for (const chip of copied.querySelectorAll('[data-citation]')) chip.replaceWith(`[${chip.textContent}]`)
  for (const control of copied.querySelectorAll('[data-uncopied]')) control.remove()
  return copied.innerHTML
}

function copyByCommand(text: string, html?: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill, { once: true })
  try {
    // Deprecated, and the only way outside a secure context (U-11).
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill)
  }
}
