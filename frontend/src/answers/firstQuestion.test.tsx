import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { drafts } from './drafts'

/** Loads the page's script anew while the first view is there, and puts the composer in its place. */
async function takeOver(attributes: string, text: string) {
  document.body.innerHTML = `<div class="first-view"><div class="composer" ${attributes}><textarea></textarea></div></div>`
  const first = document.querySelector('textarea')!
  first.value = text
  first.setSelectionRange(2, 3)
  vi.resetModules()
  const { Composer } = await import('./Composer')
  document.body.replaceChildren()
  const onSend = vi.fn()
  const elsewhere = { onStop: vi.fn(), onLeave: vi.fn(), onReturn: () => false }
  const props = { conversation: 'new', limit: 100, running: false, onSend, ...elsewhere }
  const { unmount } = render(<Composer {...props} readiness="ready" />)
  return { onSend, unmount, again: () => render(<Composer {...props} readiness="ready" />) }
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Your question')

beforeEach(() => {
  delete document.documentElement.dataset.view
})

test('what was written in the first view is in the composer that takes its place, and is kept', async () => {
  drafts.keep('new', 'an older draft')
  const { onSend } = await takeOver('', 'How deep?')
  expect(field()).toHaveValue('How deep?')
  expect(field()).toHaveFocus()
  expect([field().selectionStart, field().selectionEnd]).toEqual([2, 3])
  expect(drafts.read('new')).toBe('How deep?')
  expect(onSend).not.toHaveBeenCalled()
})

test('what was sent in the first view is sent, once', async () => {
  const { onSend, unmount, again } = await takeOver('data-sent', 'How deep?')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('How deep?', true)
  unmount()
  again()
  expect(onSend).toHaveBeenCalledOnce()
  expect(field()).toHaveValue('')
})

test('whoever came to search has written no question', async () => {
  document.documentElement.dataset.view = 'search'
  drafts.keep('new', 'a draft')
  await takeOver('', '')
  expect(field()).toHaveValue('a draft')
})
