import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, network, problem } from '../../test/network'
import { unanswered } from '../answers/answer'
import { useConfig } from '../site/config'
import { ConversationList } from './ConversationList'
import { useConversations } from './conversations'
import { addExchange, useThreads } from './threads'

/** One moment for all, so that they keep the order in which they are given. */
const now = new Date().toISOString()

const listed = (id: string, name: string, pinned = false) => ({ id, name, pinned, lastAsked: now })

const shown = async (
  routes: Parameters<typeof network>[0] = {},
  conversations = [listed('c1', 'Berths')],
) => {
  const asked = network({ 'GET /api/conversations': () => json({ conversations }), ...routes })
  render(<ConversationList />)
  await screen.findByRole('link', { name: conversations[0]!.name })
  return asked
}

/** jsdom never opens popovers. */
const action = (name: string) => screen.getByRole('button', { name, hidden: true })

beforeEach(() => {
  history.replaceState(null, '', '/')
  useConversations.setState({ conversations: [], removed: [], nextPageToken: undefined, problem: undefined })
  const { config } = useConfig.getState()
  useConfig.setState({ config: { ...config, features: ['conversation-changes'] } })
})
afterEach(() => void vi.useRealTimers())

test('a conversation is renamed in place, by keyboard alone', async () => {
  const bodies: string[] = []
  await shown({ 'PATCH /api/conversations/c1': ({ body }) => (bodies.push(body), json({})) })
  await userEvent.click(action('Rename'))
  const field = screen.getByLabelText('Name of the conversation')
  await userEvent.clear(field)
  await userEvent.type(field, 'Visiting boats{Enter}')
  expect(screen.getByRole('link', { name: 'Visiting boats' })).toHaveFocus()
  await waitFor(() => expect(bodies).toEqual(['{"name":"Visiting boats"}']))
})

test('Escape keeps the old name, and nothing is sent', async () => {
  const asked = await shown()
  await userEvent.click(action('Rename'))
  await userEvent.type(screen.getByLabelText('Name of the conversation'), 'x{Escape}')
  expect(screen.getByRole('link', { name: 'Berths' })).toBeInTheDocument()
  expect(asked).toEqual(['GET /api/conversations'])
})

test('a pinned conversation stands at the top; one too many is told in words and stays where it was', async () => {
  await shown({
    'PATCH /api/conversations/c1': () => problem(409, 'pinned-too-many', 'At most 15 can be pinned.'),
  })
  await userEvent.click(action('Pin to the top'))
  expect(await screen.findByText('At most 15 can be pinned.')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Pinned' })).not.toBeInTheDocument()
  act(() => useConversations.setState({ conversations: [listed('c2', 'Old', true), listed('c1', 'Berths')] }))
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Pinned', 'Today'])
})

test('a deleted conversation can be had back until the server is told', async () => {
  const asked = await shown({ 'DELETE /api/conversations/c1': () => new Response(null, { status: 204 }) })
  await userEvent.click(action('Delete'))
  const undo = screen.getByRole('button', { name: 'Undo deleting “Berths”' })
  expect(undo).toHaveFocus()
  await userEvent.click(undo)
  expect(screen.getByRole('link', { name: 'Berths' })).toBeInTheDocument()
  expect(asked).not.toContain('DELETE /api/conversations/c1')
  vi.useFakeTimers()
  act(() => action('Delete').click())
  await act(() => vi.runAllTimersAsync())
  expect(asked).toContain('DELETE /api/conversations/c1')
  expect(screen.queryByText('Berths')).not.toBeInTheDocument()
})

test('leaving the page makes a deletion final; one that fails brings the conversation back', async () => {
  const asked = await shown({
    'DELETE /api/conversations/c1': () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.'),
  })
  await userEvent.click(action('Delete'))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(await screen.findByText('Gaia cannot be reached.')).toBeInTheDocument()
  expect(asked).toContain('DELETE /api/conversations/c1')
  expect(screen.getByRole('link', { name: 'Berths' })).toBeInTheDocument()
})

test('a conversation on a later page is found by its name', async () => {
  const first = Array.from({ length: 8 }, (_, i) => listed(`c${i}`, `Question ${i}`))
  await shown(
    {
      'GET /api/conversations': ({ url }) =>
        url.searchParams.has('pageToken')
          ? json({ conversations: [listed('c9', 'Storm gates')] })
          : json({ conversations: first, nextPageToken: 'more' }),
    },
    first,
  )
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a conversation' }), 'gates storm')
  expect(await screen.findByRole('link', { name: 'Storm gates' })).toBeInTheDocument()
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

test('of thousands a hundred are drawn at a time, the pinned ones first, and all of them are searched', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => listed(`c${i}`, `Question ${i}`, i === 1900))
  network({ 'GET /api/conversations': () => json({ conversations: many }) })
  render(<ConversationList />)
  // by the text: roles of so many elements take jsdom seconds to find out
  await screen.findByText('Question 0')
  const names = () => [...document.querySelectorAll('.conversation > a')].map((link) => link.textContent)
  expect(names()).toHaveLength(100)
  expect(names()[0]).toBe('Question 1900')
  fireEvent.click(screen.getByText('Show more'))
  expect(names()).toHaveLength(200)
  fireEvent.change(screen.getByLabelText('Find a conversation'), { target: { value: '1999' } })
  expect(names()).toEqual(['Question 1999'])
})

test('that Gaia keeps no history is explained once something was answered', async () => {
  network({ 'GET /api/conversations': () => json({ conversations: [] }) })
  const { newKey } = useThreads.getState()
  const { config } = useConfig.getState()
  useConfig.setState({ config: { ...config, engine: 'gaia' } })
  render(<ConversationList />)
  expect(await screen.findByText('Your conversations will be listed here.')).toBeInTheDocument()
  act(() =>
    addExchange(newKey, {
      id: 'e',
      question: 'Why?',
      datasets: ['Harbour'],
      askedAt: '2026-01-01T00:00:00Z',
      answer: { ...unanswered, state: 'finished', text: 'Because.' },
    }),
  )
  expect(screen.getByText(/history is switched off/)).toBeInTheDocument()
  act(() => useThreads.setState(useThreads.getInitialState()))
})

test('what the engine does not offer is not shown, an export always is', async () => {
  useConfig.setState({ config: { ...useConfig.getState().config, features: [] } })
  await shown()
  const item = within(screen.getByRole('listitem'))
  expect(item.queryByRole('button', { name: 'Delete', hidden: true })).not.toBeInTheDocument()
  expect(item.getByRole('link', { name: 'Save as Markdown', hidden: true })).toHaveAttribute(
    'href',
    expect.stringMatching(/api\/conversations\/c1\/export\?format=md$/),
  )
})
