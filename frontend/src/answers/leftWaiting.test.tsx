import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { json, network, problem, wire, type Sent } from '../../test/network'
import { ConversationPage } from '../conversations/ConversationPage'
import { startNewThread } from '../conversations/threads'
import { useDatasets } from '../datasets/datasets'
import { askWhatWaits } from './leftWaiting'

let end: () => void
beforeEach(() => {
  end = askWhatWaits()
  history.replaceState(null, '', '/')
  startNewThread()
  useDatasets.setState({ chosen: ['Harbour'] })
})
afterEach(() => end())

const page = () => render(<ConversationPage onShowRail={() => undefined} />)
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Your question')

/** An answer to the first question whose further events are sent by hand; for more questions there is no room. */
function harbour(conversationId: string) {
  const asked: string[] = []
  let first!: ReadableStreamDefaultController<Uint8Array>
  const send = (...events: Sent[]) => first.enqueue(new TextEncoder().encode(wire(events)))
  network({
    'POST /api/answers': ({ body }) => {
      asked.push((JSON.parse(body) as { question: string }).question)
      if (asked.length > 1) return problem(503, 'no-room', 'Ask again in a moment.')
      const answer = new ReadableStream<Uint8Array>({ start: (controller) => void (first = controller) })
      send([1, 'started', { conversationId }], [2, 'token', { text: 'Up to' }])
      return new Response(answer, { headers: { 'content-type': 'text/event-stream' } })
    },
    'GET /api/conversations': () => json({ conversations: [] }),
  })
  return { asked, send }
}

async function leftBy(conversationId: string) {
  const conversation = harbour(conversationId)
  const shown = page()
  await userEvent.type(field(), 'How long?{Enter}')
  await screen.findByText('Up to')
  await waitFor(() => expect(location.pathname).toBe(`/c/${conversationId}`))
  await userEvent.type(field(), 'How deep?{Enter}')
  shown.unmount()
  expect(conversation.asked).toEqual(['How long?'])
  return conversation
}

test('U-04 a next question goes when its answer has ended, though its writer is elsewhere', async () => {
  const { asked, send } = await leftBy('left-1')
  act(() => send([3, 'done', { conversationId: 'left-1' }]))
  await waitFor(() => expect(asked).toEqual(['How long?', 'How deep?']))
  page()
  expect(await screen.findByText('How deep?')).toBeInTheDocument()
  expect(field()).toHaveValue('')
})

test('U-04 it stays where it was written after an answer that failed', async () => {
  const { asked, send } = await leftBy('left-2')
  act(() => send([3, 'problem', { code: 'gaia-failed', detail: 'Gaia failed.', status: 502 }]))
  page()
  expect(await screen.findByText('Gaia failed.')).toBeInTheDocument()
  expect(field()).toHaveValue('How deep?')
  expect(asked).toEqual(['How long?'])
})

test('a writer who comes back finds it waiting, and it goes once', async () => {
  const { asked, send } = await leftBy('left-3')
  page()
  expect(screen.getByText('Will be sent when this answer has ended.')).toBeInTheDocument()
  act(() => send([3, 'done', { conversationId: 'left-3' }]))
  await waitFor(() => expect(asked).toEqual(['How long?', 'How deep?']))
  expect(field()).toHaveValue('')
})
