/** Ways of the focus that lead from one part of the page into another. */

export function focusComposer() {
  document.querySelector<HTMLElement>('.composer textarea')?.focus()
}

/** Opens the list of datasets below the question, as a press on it does. */
export function openDatasetChoice() {
  document.querySelector<HTMLElement>('.choice-button')?.click()
}

/** To the next question of the conversation or the one before; from nowhere, to the last one. */
export function stepQuestions(by: 1 | -1) {
  const questions = [...document.querySelectorAll<HTMLElement>('.question')]
  const here = document.activeElement?.closest('.exchange')
  const at = questions.findIndex((question) => question.closest('.exchange') === here)
  const next = at < 0 ? questions.at(-1) : questions[at + by]
  next?.scrollIntoView({ block: 'start' })
  next?.focus({ preventScroll: true })
}
