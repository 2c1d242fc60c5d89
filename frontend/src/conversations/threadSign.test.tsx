import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventStream, json, network, wire } from '../../test/network'
import { useDatasets } from '../datasets/datasets'
import { ConversationList } from './ConversationList'
import { ConversationPage } from './ConversationPage'
import { useThreads } from './threads'

/** A page whose one answer ends when it is told to. */
async function asking() {
  let finish = () => undefined as void
  const end = [1, 'done', { conversationId: 'c1', conversationName: 'Berths' }] as const
  const conversations = [{ id: 'c1', name: 'Berths', pinned: false, lastAsked: new Date().toISOString() }]
  network({
    'POST /api/answers': () =>
      new Promise((resolve) => (finish = () => resolve(eventStream([wire([[...end]])])))),
    'GET /api/conversations': () => json({ conversations }),
  })
  render(
    <>
      <ConversationList />
      <ConversationPage onShowRail={() => undefined} />
    </>,
  )
  await userEvent.type(screen.getByLabelText('Your question'), 'How long?{Enter}')
  return { finish: () => act(finish) }
}
const goTo = (path: string) => act(() => history.pushState(null, '', path))
const sign = () => within(screen.getByRole('navigation')).queryByRole('img')

beforeEach(() => {
  history.replaceState(null, '', '/')
  useThreads.setState(useThreads.getInitialState())
  useDatasets.setState({ chosen: ['Harbour'] })
})

test('the list tells where an answer is on its way, and where one ended unseen until it is seen', async () => {
  const { finish } = await asking()
  goTo('/c/other')
  expect(sign()).toHaveAccessibleName('Answering')
  finish()
  await waitFor(() => expect(sign()).toHaveAccessibleName('Answer ended, not seen yet'))
  goTo('/c/c1')
  await waitFor(() => expect(sign()).not.toBeInTheDocument())
})

test('the title of a hidden tab tells that an answer has ended, until the reader is back', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const { finish } = await asking()
  finish()
  await waitFor(() => expect(document.title).toBe('● Berths · Gaia Chat'))
  hidden.mockReturnValue(false)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(document.title).toBe('Berths · Gaia Chat')
  expect(sign()).not.toBeInTheDocument()
  hidden.mockRestore()
})
