import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventStream, json, network, problem, wire } from '../../test/network'
import { resumeAfterReload } from '../answers/asking'
import { runningAnswers } from '../answers/runningAnswers'
import { guide, useDatasets } from '../datasets/datasets'
import { useConfig } from '../site/config'
import { ConversationPage } from './ConversationPage'
import { startNewThread } from './threads'

const page = () => render(<ConversationPage onShowRail={() => undefined} />)
const ask = (question: string) => userEvent.type(screen.getByLabelText('Your question'), `${question}{Enter}`)
const source = {
  n: 1,
  documentId: 'd',
  dataset: 'Harbour',
  name: 'berths.docx',
  path: 'berths.docx',
  passages: [{ text: 'Up to 72 hours.', score: 0.8, quotes: [] }],
}
const answered = (conversationId: string, text: string) =>
  eventStream([
    wire([
      [1, 'started', {}],
      [2, 'token', { text }],
      [3, 'sources', [source]],
      [4, 'done', { conversationId, conversationName: 'Berths' }],
    ]),
  ])

beforeEach(() => {
  history.replaceState(null, '', '/')
  startNewThread()
  useDatasets.setState({ chosen: ['Harbour'] })
})

test('a new chat gets the address and title of its conversation, and keeps its thread', async () => {
  network({ 'POST /api/answers': () => answered('c1', 'Up to **72 hours** [1].') })
  page()
  const thread = screen.getByRole('region', { name: 'Conversation' })
  await ask('How long?')
  expect(await screen.findByText('72 hours')).toBeInTheDocument()
  await waitFor(() => expect(location.pathname).toBe('/c/c1'))
  expect(document.title).toBe('Berths · Gaia Chat')
  expect(screen.getByRole('region', { name: 'Conversation' })).toBe(thread)
})

test('U-12 a citation opens its passage in one press, and Escape goes back to it', async () => {
  network({ 'POST /api/answers': () => answered('c2', 'Up to 72 hours [1].') })
  page()
  await ask('How long?')
  const chip = (await screen.findAllByRole('button', { name: 'Source 1: berths.docx' }))[0]!
  await userEvent.click(chip)
  const panel = await screen.findByRole('complementary', { name: 'Source' })
  expect(await within(panel).findByText('Up to 72 hours.')).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  expect(chip).toHaveFocus()
})

test('a failed question is kept and can be asked again', async () => {
  let attempts = 0
  const bodies: string[] = []
  network({
    'POST /api/answers': ({ body }) => {
      bodies.push((JSON.parse(body) as { id: string }).id)
      return attempts++
        ? answered('c3', 'Now it does.')
        : problem(503, 'gaia-unreachable', 'Gaia cannot be reached.')
    },
  })
  page()
  await ask('Does it work?')
  expect(await screen.findByText('Gaia cannot be reached.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Now it does.')).toBeInTheDocument()
  expect(screen.getAllByText('Does it work?', { selector: 'h2' })).toHaveLength(1)
  expect(new Set(bodies).size).toBe(2)
})

test('an unknown conversation is told in words', async () => {
  network({
    'GET /api/conversations/gone': () => problem(404, 'conversation-not-found', 'It may have been deleted.'),
  })
  history.replaceState(null, '', '/c/gone')
  page()
  expect(await screen.findByText('It may have been deleted.')).toBeInTheDocument()
})

test('U-03 a reload in the middle of an answer shows the question and the whole text again', async () => {
  network({ 'GET /api/answers/a9': () => answered('c9', 'All of it.') })
  runningAnswers.add({
    id: 'a9',
    question: 'Still there?',
    datasets: ['Harbour'],
    askedAt: new Date().toISOString(),
  })
  page()
  act(resumeAfterReload)
  expect(await screen.findByText('All of it.')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /Still there\?/, level: 2 })).toBeInTheDocument()
  await waitFor(() => expect(runningAnswers.all()).toEqual([]))
})

/** A reload that was under way when the address changed: the new page is the one at the old address. */
function reloadedAt(path: string) {
  const reload = { type: 'reload' } as unknown as PerformanceEntry
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([reload])
  history.replaceState(null, '', path)
}

test('U-03 a reload before the address has changed leads to the conversation', async () => {
  network({ 'POST /api/answers': () => answered('c10', 'Up to 72 hours.') })
  const { unmount } = page()
  await ask('How long?')
  await waitFor(() => expect(location.pathname).toBe('/c/c10'))
  unmount()
  reloadedAt('/')
  resumeAfterReload()
  expect(location.pathname).toBe('/c/c10')
})

test('a new chat that was looked at since is still one after a reload', async () => {
  network({ 'POST /api/answers': () => answered('c11', 'Up to 72 hours.') })
  const { unmount } = page()
  await ask('How long?')
  await waitFor(() => expect(location.pathname).toBe('/c/c11'))
  act(() => history.pushState(null, '', '/'))
  expect(await screen.findByText('What would you like to know?')).toBeInTheDocument()
  unmount()
  reloadedAt('/')
  resumeAfterReload()
  expect(location.pathname).toBe('/')
})

test('a suggested question that is pressed has the focus', async () => {
  network({ 'POST /api/answers': () => answered('c12', 'So.') })
  useDatasets.setState({ chosen: [guide] })
  page()
  await userEvent.click(screen.getByRole('button', { name: 'How do I stop an answer?' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: /How do I stop/, level: 2 })).toHaveFocus())
})

test('an answer is made again from chosen documents only', async () => {
  const bodies: Record<string, unknown>[] = []
  const sources = ['a', 'b'].map((name, index) => ({ ...source, n: index + 1, documentId: name, name }))
  network({
    'POST /api/answers': ({ body }) => {
      const { id } = JSON.parse(body) as { id: string }
      bodies.push({ id })
      return eventStream([
        wire([
          [1, 'started', {}],
          [2, 'token', { text: 'From both.' }],
          [3, 'sources', sources],
          [4, 'done', { queryUid: 'q', conversationId: 'c5', conversationName: 'Both' }],
        ]),
      ])
    },
  })
  const { config } = useConfig.getState()
  useConfig.setState({ config: { ...config, features: ['refinement'] } })
  page()
  await ask('Of what?')
  await userEvent.click(await screen.findByRole('button', { name: 'Choose sources' }))
  network({
    [`POST /api/answers/${String(bodies[0]!.id)}/refinements`]: ({ body }) => {
      bodies.push(JSON.parse(body) as Record<string, unknown>)
      return answered('c5', 'From one.')
    },
  })
  await userEvent.click(screen.getByLabelText('a'))
  await userEvent.click(screen.getByRole('button', { name: 'Answer again' }))
  expect(await screen.findByText('From one.')).toBeInTheDocument()
  expect(screen.getAllByRole('heading', { name: /Of what\?/, level: 2 })[1]).toHaveFocus()
  expect(screen.getByText('From both.')).toBeInTheDocument()
  expect(bodies[1]).toMatchObject({ documentIds: ['b'] })
})

test('a question that is sent before its conversation is there waits, and asks what was asked there', async () => {
  let tell = () => undefined as void
  const bodies: unknown[] = []
  network({
    'GET /api/conversations/slow': () =>
      new Promise((resolve) => {
        const exchange = { question: 'Q', datasets: ['Logbook'], answer: 'Old answer.', sources: [] }
        const exchanges = [{ askedAt: '2026-01-01T00:00:00Z', ...exchange }]
        tell = () => resolve(json({ id: 'slow', name: 'Slow', exchanges }))
      }),
    'POST /api/answers': ({ body }) => {
      bodies.push(JSON.parse(body))
      return answered('slow', 'New answer.')
    },
  })
  history.replaceState(null, '', '/c/slow')
  page()
  await ask('And then?')
  expect(screen.getByText('Will be sent as soon as the page is ready.')).toBeInTheDocument()
  expect(bodies).toEqual([])
  act(tell)
  expect(await screen.findByText('New answer.')).toBeInTheDocument()
  expect(screen.getByText('Old answer.')).toBeInTheDocument()
  expect(bodies).toEqual([expect.objectContaining({ datasets: ['Logbook'], conversationId: 'slow' })])
})

test('tokens of one conversation never show in another', async () => {
  let finish = () => undefined as void
  network({
    'POST /api/answers': () =>
      new Promise((resolve) => (finish = () => resolve(answered('c4', 'Belongs to the first.')))),
    'GET /api/conversations/other': () =>
      json({
        id: 'other',
        name: 'Other',
        exchanges: [
          {
            askedAt: '2026-01-01T00:00:00Z',
            question: 'Q',
            datasets: [],
            answer: 'Old answer.',
            sources: [],
          },
        ],
      }),
  })
  page()
  await ask('First?')
  act(() => history.pushState(null, '', '/c/other'))
  expect(await screen.findByText('Old answer.')).toBeInTheDocument()
  act(finish)
  await waitFor(() => expect(runningAnswers.all()).toEqual([]))
  expect(screen.queryByText('Belongs to the first.')).not.toBeInTheDocument()
  expect(location.pathname).toBe('/c/other')
})
