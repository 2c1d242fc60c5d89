import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { json, network, problem } from '../../test/network'
import TopicMap from './TopicMap'

const topic = (name: string, coverage: number, more = {}) => ({
  uuid: name.toLowerCase(),
  name,
  coverage,
  suggestedQuestions: [`What about ${name}?`],
  children: [],
  ...more,
})

const shown = (routes: Parameters<typeof network>[0], datasets = ['Harbour']) => {
  network(routes)
  const onAsk = vi.fn()
  render(<TopicMap datasets={datasets} onAsk={onAsk} />)
  return onAsk
}

test('a topic tells its share, opens with its summary, and its questions are asked in one press', async () => {
  const onAsk = shown({
    'GET /api/datasets/Harbour/topics': () =>
      json({ topics: [topic('Berths', 0.6, { summary: 'Boats stay three days.' }), topic('Tides', 0.2)] }),
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Berths ?, 60 percent of the text/ }))
  expect(await screen.findByText('Boats stay three days.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'What about Berths?' }))
  expect(onAsk).toHaveBeenCalledWith('What about Berths?')
})

test('what most of the text is about comes first and weighs most', async () => {
  shown({
    'GET /api/datasets/Harbour/topics': () =>
      json({ topics: [topic('Tides', 0.2), topic('Berths', 0.6), topic('Fees', 0.1)] }),
  })
  await screen.findByRole('button', { name: /^Berths/ })
  const tiles = screen.getAllByRole('listitem')
  expect(tiles.map((tile) => tile.textContent?.replace(/[^a-z].*/i, ''))).toEqual(['Berths', 'Tides', 'Fees'])
  expect(tiles.map((tile) => tile.style.getPropertyValue('--weight'))).toEqual(['1.000', '0.333', '0.167'])
})

test('a summary that does not come with the map is asked for when its topic is opened', async () => {
  shown({
    'GET /api/datasets/Harbour/topics': () => json({ topics: [topic('Tides', 0.2)] }),
    'GET /api/datasets/Harbour/topics/tides': () => json(topic('Tides', 0.2, { summary: 'Twice a day.' })),
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Tides/ }))
  expect(await screen.findByText('Twice a day.')).toBeInTheDocument()
})

test('a part of a topic has a summary and questions of its own', async () => {
  shown({
    'GET /api/datasets/Harbour/topics': () =>
      json({
        topics: [
          topic('Berths', 0.6, {
            summary: 'All.',
            children: [topic('Fees', 0.1, { summary: 'Per metre.' })],
          }),
        ],
      }),
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Berths/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Fees' }))
  expect(await screen.findByText('Per metre.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'What about Fees?' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'What about Berths?' })).not.toBeInTheDocument()
})

test('more questions are added once; that there are none more is said, and a failure too', async () => {
  const answers = [
    problem(503, 'gaia-unreachable', 'Gaia cannot be reached.'),
    json({ questions: ['What about Berths?'] }),
  ]
  shown({
    'GET /api/datasets/Harbour/topics': () => json({ topics: [topic('Berths', 0.6, { summary: 'All.' })] }),
    'POST /api/datasets/Harbour/topics/berths/questions': () => answers.shift()!,
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Berths/ }))
  await userEvent.click(screen.getByRole('button', { name: 'More questions' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('There are no more questions.')).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: 'What about Berths?' })).toHaveLength(1)
})

test('where topics cannot be had there is nothing to look at, and no complaint', async () => {
  const asked = network({
    'GET /api/datasets/Harbour/topics': () => problem(403, 'not-allowed', 'Not with this key.'),
  })
  const { container } = render(<TopicMap datasets={['Harbour']} onAsk={() => undefined} />)
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(container).toBeEmptyDOMElement()
})
