import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { eventStream, json, network, problem, wire } from '../../test/network'
import { ask } from '../answers/asking'
import { useConfig } from '../site/config'
import { ConversationPage } from './ConversationPage'
import { useThreads } from './threads'

const chosen = { queryUid: 'q1', documentIds: ['b.md'] }
const source = (n: number, name: string) => ({
  n,
  documentId: name,
  dataset: 'Harbour',
  name,
  path: name,
  passages: [],
})
const answered = (text: string) =>
  eventStream([
    wire([
      [1, 'started', {}],
      [2, 'token', { text }],
      [3, 'sources', [source(1, 'a.md'), source(2, 'b.md')]],
      [4, 'done', { queryUid: 'q', conversationId: 'c1', conversationName: 'Dues' }],
    ]),
  ])
const unavailable = () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.')

/** Answers in turn, and tells what was asked where. */
function serve(...answers: Response[]) {
  const asked: Record<string, unknown>[] = []
  const answer = ({ url, body }: { url: URL; body: string }) => {
    asked.push({ ...(JSON.parse(body) as object), path: url.pathname })
    return answers.shift()!
  }
  return {
    asked,
    routes: {
      'POST /api/answers': answer,
      'POST /api/answers/a1/refinements': answer,
      'GET /api/datasets': () =>
        json({ datasets: ['Harbour', 'Buoys'].map((name) => ({ name, state: 'ready', documents: 2 })) }),
    },
  }
}

function askChosen(what: Partial<Parameters<typeof ask>[1]> = chosen) {
  render(<ConversationPage onShowRail={() => undefined} />)
  const question = { id: 'a1', question: 'How much?', datasets: ['Harbour'], ...what }
  act(() => void ask(useThreads.getState().newKey, question))
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => {
  history.replaceState(null, '', '/')
  useThreads.setState(useThreads.getInitialState())
  const { config } = useConfig.getState()
  useConfig.setState({ config: { ...config, features: ['refinement'] } })
})

test('a question to chosen documents stays one when it is tried again, changed or answered again', async () => {
  const { asked, routes } = serve(unavailable(), answered('Nine.'), answered('Ten.'), answered('Eleven.'))
  network(routes)
  askChosen()
  await press('Try again')
  await screen.findByText('Nine.')
  await press('Edit question')
  await userEvent.type(screen.getByRole('textbox', { name: 'Question' }), ' Exactly?{Enter}')
  await screen.findByText('Ten.')
  await press('Answer again…')
  await screen.findByRole('checkbox', { name: 'Harbour' })
  await press('Answer again')
  await screen.findByText('Eleven.')
  expect(asked).toEqual(Array.from({ length: 4 }, () => expect.objectContaining(chosen) as unknown))
  expect(asked[3]).toMatchObject({ question: 'How much? Exactly?' })
})

test('asked of other datasets, a question leaves the documents that were chosen', async () => {
  const { asked, routes } = serve(answered('Nine.'), answered('Ten.'))
  network(routes)
  askChosen()
  await screen.findByText('Nine.')
  await press('Answer again…')
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Buoys' }))
  await press('Answer again')
  await screen.findByText('Ten.')
  expect(asked[1]).toMatchObject({ datasets: ['Harbour', 'Buoys'] })
  expect(asked[1]).not.toHaveProperty('documentIds')
})

test('an answer from chosen sources that fails is tried again from them', async () => {
  const { asked, routes } = serve(answered('From both.'), unavailable(), answered('From one.'))
  network(routes)
  askChosen({})
  await press('Choose sources')
  await userEvent.click(screen.getByLabelText('a.md'))
  await press('Answer again')
  await press('Try again')
  expect(await screen.findByText('From one.')).toBeInTheDocument()
  expect(screen.getByText('From both.')).toBeInTheDocument()
  const refined = { path: '/api/answers/a1/refinements', documentIds: ['b.md'] }
  expect(asked.slice(1)).toEqual([expect.objectContaining(refined), expect.objectContaining(refined)])
})
