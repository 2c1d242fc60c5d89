/** The composer of the first view (docs/adr/028), for as long as nobody has taken over from it. */
let first = document.querySelector<HTMLElement>('.first-view .composer')

type FirstQuestion = { text: string; selection: [from: number, to: number]; sent: boolean }

/** What was written, and perhaps sent, before the scripts had come. Told once, to the composer that takes its place. */
export function takeFirstQuestion(): FirstQuestion | undefined {
  const field = first?.querySelector('textarea')
  const sent = first?.dataset.sent !== undefined
  first = null
  if (!field || document.documentElement.dataset.view === 'search') return undefined
  return { text: field.value, selection: [field.selectionStart, field.selectionEnd], sent }
}
