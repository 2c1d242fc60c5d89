import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { json, network } from '../../test/network'
import { useConversations } from '../conversations/conversations'
import { speak } from '../texts/texts'
import { LanguageChoice } from './LanguageChoice'
import { showOverlay } from './overlay'
import { Overlays } from './Overlays'
import { turnSingleKeys } from './singleKeys'
import { ThemeChoice } from './ThemeChoice'

beforeEach(() => {
  history.replaceState(null, '', '/search')
  showOverlay()
  turnSingleKeys(true)
  network({ 'GET /api/conversations': () => json({ conversations: [] }) })
  useConversations.setState({
    conversations: [{ id: 'c1', name: 'Berths', lastAsked: '2026-01-01T00:00:00Z', pinned: false }],
  })
})

const open = async () => {
  render(<Overlays />)
  await userEvent.keyboard('{Control>}k{/Control}')
  return screen.findByRole('combobox', { name: 'Find a command or a conversation' })
}
const chosen = () => screen.getByRole('option', { selected: true })

test('a conversation is found by its name and opened by keyboard alone', async () => {
  const field = await open()
  await waitFor(() => expect(field).toHaveFocus())
  await userEvent.type(field, 'berth')
  expect(field).toHaveAttribute('aria-activedescendant', chosen().id)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(location.pathname).toBe('/c/c1'))
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
})

test('the arrows go round, and what is sought begins at the first again', async () => {
  const field = await open()
  await userEvent.keyboard('{ArrowUp}')
  expect(chosen()).toHaveTextContent('Berths')
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toHaveTextContent('New chat')
  await userEvent.type(field, 'theme dark')
  await userEvent.click(chosen())
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'))
})

test('that nothing is called so is said', async () => {
  await userEvent.type(await open(), 'zzz{Enter}')
  expect(screen.getByText('Nothing is called that.')).toBeInTheDocument()
})

test('single keys act outside of text fields, and can be turned off where they are listed', async () => {
  render(
    <>
      <Overlays />
      <input aria-label="field" />
    </>,
  )
  await userEvent.type(screen.getByLabelText('field'), 'n?')
  expect(location.pathname).toBe('/search')
  screen.getByLabelText('field').blur()
  await userEvent.keyboard('?')
  expect(await screen.findByText('Next question')).toBeInTheDocument()
  await userEvent.click(screen.getByLabelText('Single keys work outside of text fields'))
  expect(screen.queryByText('Next question')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await userEvent.keyboard('n')
  expect(location.pathname).toBe('/search')
  turnSingleKeys(true)
  await userEvent.keyboard('n')
  expect(location.pathname).toBe('/')
})

test('theme and language are chosen and kept', async () => {
  render(
    <>
      <ThemeChoice />
      <LanguageChoice />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'High contrast' }))
  expect(document.documentElement.dataset.theme).toBe('contrast')
  expect(screen.getByRole('button', { name: 'High contrast' })).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'As the system' }))
  expect(document.documentElement.dataset.theme).toBeUndefined()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch')
  await waitFor(() => expect(document.documentElement.lang).toBe('de'))
  expect(localStorage.getItem('gaia-chat.language')).toBe('"de"')
  await speak('en')
})
