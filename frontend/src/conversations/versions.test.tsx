import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { eventStream, json, network, problem, wire } from '../../test/network'
import { useDatasets } from '../datasets/datasets'
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

test('a changed question is asked in the place of the first one, which can be gone back to', async () => {
  const bodies: Record<string, unknown>[] = []
  network({
    'POST /api/answers': ({ body }) => {
      bodies.push(JSON.parse(body) as Record<string, unknown>)
      return answered('c6', `Answer ${bodies.length}.`)
    },
  })
  page()
  await ask('How lnog?')
  expect(await screen.findByText('Answer 1.')).toBeInTheDocument()
  await userEvent.click(await screen.findByRole('button', { name: 'Edit question' }))
  const field = screen.getByRole('textbox', { name: 'Question' })
  expect(field).toHaveFocus()
  await userEvent.clear(field)
  await userEvent.type(field, 'How long?{Enter}')
  await waitFor(() => expect(screen.getByRole('heading', { name: /How long\?/ })).toHaveFocus())
  expect(await screen.findByText('Answer 2.')).toBeInTheDocument()
  expect(screen.queryByText('Answer 1.')).not.toBeInTheDocument()
  expect(bodies[1]).toMatchObject({ question: 'How long?', conversationId: 'c6' })
  expect(bodies[1]).not.toHaveProperty('after')
  expect(screen.getByRole('group', { name: 'Versions of this question' })).toHaveTextContent('2 of 2')
  await userEvent.click(screen.getByRole('button', { name: 'Version before' }))
  expect(await screen.findByText('Answer 1.')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /How lnog\?/, level: 2 })).toBeInTheDocument()
})

test('Escape leaves a question as it was, and nothing is asked', async () => {
  const asked = network({ 'POST /api/answers': () => answered('c7', 'Once.') })
  page()
  await ask('Why?')
  await userEvent.click(await screen.findByRole('button', { name: 'Edit question' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Question' }), ' not{Escape}')
  expect(screen.getByRole('button', { name: 'Edit question' })).toHaveFocus()
  expect(asked.filter((call) => call === 'POST /api/answers')).toHaveLength(1)
})

test('a question is answered again by another model, and what went on from it is there in the first version', async () => {
  const bodies: Record<string, unknown>[] = []
  network({
    'POST /api/answers': ({ body }) => {
      bodies.push(JSON.parse(body) as Record<string, unknown>)
      return answered('c8', `Answer ${bodies.length}.`)
    },
    'GET /api/llms': () => json({ llms: [{ name: 'Small' }, { name: 'Large' }] }),
    'GET /api/datasets': () => json({ datasets: [{ name: 'Harbour', state: 'ready', documents: 2 }] }),
  })
  const { config } = useConfig.getState()
  useConfig.setState({ config: { ...config, features: ['llms'] } })
  page()
  await ask('First?')
  await screen.findByText('Answer 1.')
  await ask('Second?')
  await screen.findByText('Answer 2.')
  await userEvent.click(screen.getAllByRole('button', { name: 'Answer again…' })[0]!)
  await userEvent.selectOptions(await screen.findByLabelText('Model'), 'Large')
  await userEvent.click(screen.getByRole('button', { name: 'Answer again' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: /First\?/ })).toHaveFocus())
  expect(await screen.findByText('Answer 3.')).toBeInTheDocument()
  expect(bodies[2]).toMatchObject({ question: 'First?', llm: 'Large', datasets: ['Harbour'] })
  expect(screen.queryByText('Answer 2.')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Version before' }))
  expect(await screen.findByText('Answer 2.')).toBeInTheDocument()
})

test('an interrupted answer that is asked again stays as a version', async () => {
  let attempts = 0
  network({
    'POST /api/answers': () =>
      attempts++
        ? answered('c9', 'All of it.')
        : eventStream([
            wire([
              [1, 'started', { conversationId: 'c9' }],
              [2, 'token', { text: 'Half of it.' }],
              [3, 'problem', { code: 'answer-cut-short', detail: 'It broke off.', status: 502 }],
            ]),
          ]),
  })
  page()
  await ask('What is all?')
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: /What is all\?/ })).toHaveFocus())
  expect(await screen.findByText('All of it.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Version before' }))
  expect(await screen.findByText('Half of it.')).toBeInTheDocument()
})

test('U-09 a question that needs a sign-in first is back in the field', async () => {
  network({ 'POST /api/answers': () => problem(401, 'signed-out', 'Sign in, then ask again.') })
  page()
  await ask('Who am I?')
  await screen.findByText('Sign in, then ask again.')
  expect(screen.getByLabelText('Your question')).toHaveValue('Who am I?')
  await userEvent.clear(screen.getByLabelText('Your question'))
})

test('an address with a number leads to that question, in whichever version it is', async () => {
  localStorage.setItem('gaia-chat.branches.long', JSON.stringify({ asked: [[0, -1]], shown: -1 }))
  network({
    'GET /api/conversations/long': () =>
      json({
        id: 'long',
        name: 'Long',
        exchanges: ['One?', 'Two?', 'Three?'].map((question) => ({
          askedAt: '2026-01-01T00:00:00Z',
          question,
          datasets: [],
          answer: 'Yes.',
          sources: [],
        })),
      }),
  })
  history.replaceState(null, '', '/c/long#2')
  page()
  await waitFor(() => expect(screen.getByRole('heading', { name: /Two\?/ })).toHaveFocus())
})
