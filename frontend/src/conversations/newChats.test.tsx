import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventStream, json, network, problem, wire, type Sent } from '../../test/network'
import { runningAnswers } from '../answers/runningAnswers'

/** The page as its scripts begin anew; what the browser keeps is there from before. */
async function load() {
  document.body.replaceChildren()
  vi.resetModules()
  const [{ ConversationPage }, { ConversationList }, { resumeAfterReload }, threads, { useDatasets }] =
    await Promise.all([
      import('./ConversationPage'),
      import('./ConversationList'),
      import('../answers/asking'),
      import('./threads'),
      import('../datasets/datasets'),
    ])
  useDatasets.setState({ chosen: ['Harbour'] })
  resumeAfterReload()
  const { unmount } = render(
    <>
      <ConversationList />
      <ConversationPage onShowRail={() => undefined} />
    </>,
  )
  const startNew = () => act(() => threads.startNewThread())
  return { unmount, startNew }
}

const ask = (question: string) => userEvent.type(screen.getByLabelText('Your question'), `${question}{Enter}`)
const asked = (question: string) =>
  screen.findByRole('heading', { name: (name) => name.endsWith(question), level: 2 })
const list = () => within(screen.getByRole('navigation', { name: 'Conversations' }))
const thread = () => within(screen.getByRole('region', { name: 'Conversation' }))
const half: Sent[] = [
  [1, 'started', {}],
  [2, 'token', { text: 'Half of' }],
]
const endless = () => {
  const first = new TextEncoder().encode(wire(half))
  const body = new ReadableStream({ start: (controller) => controller.enqueue(first) })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
/** Whatever was asked, the server's log of it is this. */
const replaying = (events: Sent[]) =>
  Object.fromEntries(
    runningAnswers.all().map(({ id }) => [`GET /api/answers/${id}`, () => eventStream([wire(events)])]),
  )

beforeEach(() => history.replaceState(null, '', '/'))

test('U-04 a first question that was stopped is there after a reload, with the text as at Stop', async () => {
  network({ 'POST /api/answers': endless })
  const { unmount } = await load()
  await ask('How much?')
  await screen.findByText('Half of')
  // Too late for the second press of two.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000)
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
  await thread().findByRole('button', { name: 'Ask again' })
  vi.restoreAllMocks()
  unmount()
  network(replaying([...half, [3, 'token', { text: ' it.' }], [4, 'done', { finishReason: 'stopped' }]]))
  await load()
  expect(await screen.findByText('Half of')).toBeInTheDocument()
  expect(await asked('How much?')).toBeInTheDocument()
  expect(await thread().findByRole('button', { name: 'Ask again' })).toBeInTheDocument()
})

test('a first question that failed is there after a reload, until its conversation goes on', async () => {
  network({ 'POST /api/answers': () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.') })
  const { unmount } = await load()
  await ask('How much?')
  await screen.findByText('Gaia cannot be reached.')
  unmount()
  await load()
  expect(await asked('How much?')).toBeInTheDocument()
  network({
    'POST /api/answers': () =>
      eventStream([wire([...half, [3, 'done', { conversationId: 'c1', conversationName: 'Much' }]])]),
  })
  await userEvent.click(await thread().findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(location.pathname).toBe('/c/c1'))
  expect(runningAnswers.all()).toEqual([])
})

test('a new chat that was left while its answer runs is found in the list, also after a reload', async () => {
  network({ 'POST /api/answers': endless, 'GET /api/conversations': () => json({ conversations: [] }) })
  const { unmount, startNew } = await load()
  await ask('First?')
  await screen.findByText('Half of')
  expect(list().queryByRole('link')).not.toBeInTheDocument()
  startNew()
  await ask('Second?')
  await userEvent.click(list().getByRole('link', { name: 'First?' }))
  expect(await asked('First?')).toBeInTheDocument()
  expect(list().getByRole('link', { name: 'Second?' })).toBeInTheDocument()
  unmount()
  network({ ...replaying(half), 'GET /api/conversations': () => json({ conversations: [] }) })
  await load()
  expect(await asked('First?')).toBeInTheDocument()
  expect(screen.queryByRole('group', { name: 'Versions of this question' })).not.toBeInTheDocument()
  expect(list().getByRole('link', { name: 'Second?' })).toBeInTheDocument()
})

test('a new chat that failed can be let go of', async () => {
  network({ 'POST /api/answers': () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.') })
  const { startNew } = await load()
  await ask('How much?')
  await screen.findByText('Gaia cannot be reached.')
  startNew()
  await userEvent.click(list().getByRole('button', { name: 'Remove “How much?”' }))
  expect(list().queryByRole('link')).not.toBeInTheDocument()
  expect(screen.getByRole('navigation', { name: 'Conversations' })).toHaveFocus()
  expect(runningAnswers.all()).toEqual([])
})
