import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Composer } from './Composer'
import { drafts } from './drafts'

function composer(given: Partial<Parameters<typeof Composer>[0]> = {}) {
  const onSend = vi.fn()
  const onStop = vi.fn()
  const onLeave = vi.fn()
  const props = {
    conversation: 'new',
    limit: 100,
    readiness: 'ready' as const,
    running: false,
    onSend,
    onStop,
    onLeave,
    onReturn: () => false,
    ...given,
  }
  return { ...render(<Composer {...props} />), onSend, onStop, onLeave, props }
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Your question')

test('Enter sends the question and empties the field', async () => {
  const { onSend } = composer()
  await userEvent.type(field(), ' How deep? {Enter}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('How deep?', false)
  expect(field()).toHaveValue('')
})

test('Shift and Enter begin a line', async () => {
  const { onSend } = composer()
  await userEvent.type(field(), 'a{Shift>}{Enter}{/Shift}b')
  expect(field()).toHaveValue('a\nb')
  expect(onSend).not.toHaveBeenCalled()
})

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'U-10 Enter while composing (%j) does not send',
  async (sign) => {
    const { onSend } = composer()
    await userEvent.type(field(), '東京')
    fireEvent(field(), createEvent.keyDown(field(), { key: 'Enter', ...sign }))
    expect(onSend).not.toHaveBeenCalled()
    expect(field()).toHaveValue('東京')
  },
)

test('the draft of each conversation outlives a reload', async () => {
  const { unmount } = composer({ conversation: 'c1' })
  await userEvent.type(field(), 'half a quest')
  unmount()
  composer({ conversation: 'c1' })
  expect(field()).toHaveValue('half a quest')
})

test('a draft moves along when a new chat gets its id, so that the next new chat starts empty', async () => {
  const { rerender, props, unmount } = composer()
  await userEvent.type(field(), 'and then')
  rerender(<Composer {...props} conversation="c1" />)
  expect(field()).toHaveValue('and then')
  unmount()
  composer()
  expect(field()).toHaveValue('')
})

test('the field has the focus, but raises no keyboard over what is to be read', () => {
  const { unmount } = composer()
  expect(field()).toHaveFocus()
  unmount()
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query === '(pointer: coarse)' }) as MediaQueryList,
  )
  composer()
  expect(field()).not.toHaveFocus()
  vi.restoreAllMocks()
})

test('without a dataset it says so and does not send', async () => {
  const { onSend } = composer({ readiness: 'nothing-chosen' })
  await userEvent.type(field(), 'Why?{Enter}')
  expect(screen.getByText('Choose a dataset to ask.')).toBeInTheDocument()
  expect(onSend).not.toHaveBeenCalled()
})

test('near the limit it counts, beyond it does not send', async () => {
  const { onSend } = composer({ limit: 10 })
  await userEvent.type(field(), '123456789')
  expect(screen.getByText('1 character left')).toBeInTheDocument()
  await userEvent.type(field(), '0123{Enter}')
  expect(screen.getByText('3 characters too long')).toBeInTheDocument()
  expect(onSend).not.toHaveBeenCalled()
})

const answering = { running: true, readiness: 'answering' } as const

test('U-04 while an answer runs there is Stop, and Send only for a next question', async () => {
  const { onStop } = composer(answering)
  expect(screen.queryByRole('button', { name: 'Send' })).not.toBeInTheDocument()
  await userEvent.type(field(), 'next')
  expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled()
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(onStop).toHaveBeenCalledOnce()
  expect(field()).toHaveValue('next')
})

test('a next question that is sent while an answer runs waits for its end, and goes by itself', async () => {
  const { onSend, rerender, props } = composer(answering)
  await userEvent.type(field(), 'And then?{Enter}')
  expect(screen.getByRole('status')).toHaveTextContent('Will be sent when this answer has ended.')
  expect(field()).toHaveValue('And then?')
  expect(onSend).not.toHaveBeenCalled()
  rerender(<Composer {...props} running={false} readiness="ready" />)
  expect(onSend).toHaveBeenCalledExactlyOnceWith('And then?', true)
  expect(field()).toHaveValue('')
})

test('a next question is not sent after an answer that broke off, and can be sent then', async () => {
  const { onSend, rerender, props } = composer(answering)
  await userEvent.type(field(), 'And then?{Enter}')
  rerender(<Composer {...props} running={false} readiness="broke-off" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field()).toHaveValue('And then?')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await userEvent.type(field(), '{Enter}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('And then?', false)
})

test('what waited for the page goes also where the last answer broke off', async () => {
  const { onSend, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), 'And then?{Enter}')
  rerender(<Composer {...props} readiness="broke-off" />)
  expect(onSend).toHaveBeenCalledExactlyOnceWith('And then?', true)
})

test('what waited for the page and then for an answer stays when that breaks off', async () => {
  const { onSend, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), 'And then?{Enter}')
  rerender(<Composer {...props} {...answering} />)
  rerender(<Composer {...props} readiness="broke-off" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field()).toHaveValue('And then?')
})

test('U-05 a next question is taken back by its button, which is not Stop, nor the second press of two', async () => {
  const { onSend, onStop, rerender, props } = composer(answering)
  await userEvent.type(field(), 'And then?')
  await userEvent.dblClick(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByRole('status')).toHaveTextContent('Will be sent when this answer has ended.')
  expect(field()).toHaveFocus()
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000)
  await userEvent.click(screen.getByRole('button', { name: 'Do not send' }))
  expect(onStop).not.toHaveBeenCalled()
  expect(field()).toHaveFocus()
  rerender(<Composer {...props} running={false} readiness="ready" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field()).toHaveValue('And then?')
  vi.restoreAllMocks()
})

test('U-04 what waits for an answer is left to wait by a writer who goes elsewhere', async () => {
  const { onLeave, unmount } = composer(answering)
  await userEvent.type(field(), 'And then?{Enter}')
  unmount()
  expect(onLeave).toHaveBeenCalledExactlyOnceWith('And then?')
})

test.each([
  ['is written', answering, 'And then?'],
  ['was taken back', answering, 'And then?{Enter}{Escape}'],
  ['waits for the page', { readiness: 'early' as const }, 'And then?{Enter}'],
])('what merely %s stays where it was written', async (_, given, typed) => {
  const { onLeave, unmount } = composer(given)
  await userEvent.type(field(), typed)
  unmount()
  expect(onLeave).not.toHaveBeenCalled()
  composer()
  expect(field()).toHaveValue('And then?')
})

test('what was left to wait waits again for a writer who comes back', () => {
  drafts.keep('c7', 'And then?')
  const { onSend, rerender, props } = composer({ ...answering, conversation: 'c7', onReturn: () => true })
  expect(screen.getByRole('status')).toHaveTextContent('Will be sent when this answer has ended.')
  rerender(<Composer {...props} running={false} readiness="ready" />)
  expect(onSend).toHaveBeenCalledExactlyOnceWith('And then?', true)
})

test('what had waited is sent without taking the focus from where the reader is', async () => {
  const { rerender, props } = composer(answering)
  await userEvent.type(field(), 'And then?{Enter}')
  field().blur()
  rerender(<Composer {...props} running={false} readiness="ready" />)
  expect(field()).not.toHaveFocus()
})

test('what is sent before it is known what can be asked waits, and goes by itself', async () => {
  const { onSend, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), ' How deep? {Enter}{Enter}')
  expect(screen.getByRole('status')).toHaveTextContent('Will be sent as soon as the page is ready.')
  expect(field()).toHaveValue(' How deep? ')
  expect(onSend).not.toHaveBeenCalled()
  rerender(<Composer {...props} readiness="ready" />)
  expect(onSend).toHaveBeenCalledExactlyOnceWith('How deep?', true)
  expect(field()).toHaveValue('')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test.each(['{Escape}', '!'])('what waits is taken back by %s', async (key) => {
  const { onSend, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), `How deep?{Enter}${key}`)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  rerender(<Composer {...props} readiness="ready" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field().value).toContain('How deep?')
})

test('U-05 what waits is taken back by its button, but not by the second press of two', async () => {
  const { onSend, onStop, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), 'How deep?')
  await userEvent.dblClick(screen.getByRole('button', { name: 'Send' }))
  const takeBack = screen.getByRole('button', { name: 'Do not send' })
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000)
  await userEvent.click(takeBack)
  expect(onStop).not.toHaveBeenCalled()
  rerender(<Composer {...props} readiness="ready" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field()).toHaveValue('How deep?')
})

test('what waits while nothing turns out to be chosen is not sent when something is chosen later', async () => {
  const { onSend, rerender, props } = composer({ readiness: 'early' })
  await userEvent.type(field(), 'How deep?{Enter}')
  rerender(<Composer {...props} readiness="nothing-chosen" />)
  expect(screen.getByRole('status')).toHaveTextContent('Choose a dataset to ask.')
  rerender(<Composer {...props} readiness="ready" />)
  expect(onSend).not.toHaveBeenCalled()
  expect(field()).toHaveValue('How deep?')
})
