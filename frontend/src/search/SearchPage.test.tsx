import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { json, network, problem } from '../../test/network'
import { useDatasets } from '../datasets/datasets'
import { useConfig } from '../site/config'
import SearchPage from './SearchPage'
import { useSearch } from './searching'

const found = (name: string, score = 0.8) => ({
  documentId: name,
  name,
  path: `files/${name}`,
  score,
  passages: [{ text: `The fee is in ${name}.`, score, quotes: ['The fee'] }],
})

beforeEach(() => {
  useSearch.setState({ total: 0, documents: [], state: 'idle' }, true)
  useDatasets.setState({ chosen: ['Harbour'] })
})

async function searched(answer: Parameters<typeof network>[0][string]) {
  const bodies: Record<string, string>[] = []
  network({
    'POST /api/search': (request) => {
      bodies.push(JSON.parse(request.body) as Record<string, string>)
      return answer(request)
    },
  })
  render(<SearchPage onShowRail={() => undefined} />)
  await userEvent.type(screen.getByRole('searchbox', { name: 'What to look for' }), 'fee{Enter}')
  return bodies
}

const names = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

test('all documents are found page by page, each once', async () => {
  const bodies = await searched(({ body }) =>
    body.includes('next')
      ? json({ total: 2, documents: [found('b.pdf')] })
      : json({ total: 2, documents: [found('c.md')], nextPageToken: 'next' }),
  )
  expect(await screen.findByText('1 of 2 documents shown')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('2 documents')).toBeInTheDocument()
  expect(names()).toEqual(['c.md', 'b.pdf'])
  expect(bodies).toEqual([
    { dataset: 'Harbour', text: 'fee' },
    { dataset: 'Harbour', text: 'fee', pageToken: 'next' },
  ])
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
})

test('what was found is sorted by name and narrowed to a type and a path', async () => {
  await searched(() => json({ total: 3, documents: [found('c.md'), found('b.pdf'), found('a.md')] }))
  await screen.findByText('3 documents')
  await userEvent.selectOptions(screen.getByLabelText('Order'), 'By name')
  expect(names()).toEqual(['a.md', 'b.pdf', 'c.md'])
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'md')
  expect(names()).toEqual(['a.md', 'c.md'])
  await userEvent.type(screen.getByLabelText('Path contains'), 'C.M')
  expect(names()).toEqual(['c.md'])
  expect(screen.getByText('1 of 3 documents shown')).toBeInTheDocument()
})

test('a document that was found is read in its place', async () => {
  await searched(() => json({ total: 1, documents: [found('c.md')] }))
  await userEvent.click(await screen.findByRole('button', { name: 'c.md' }))
  const panel = await screen.findByRole('complementary', { name: 'Source' })
  expect(await within(panel).findByText('Harbour / files/c.md')).toBeInTheDocument()
})

test('nothing found is said, and a failure can be tried again', async () => {
  const answers = [
    problem(503, 'gaia-unreachable', 'Gaia cannot be reached.'),
    json({ total: 0, documents: [] }),
  ]
  await searched(() => answers.shift()!)
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('No document fits. Try other words.')).toBeInTheDocument()
})

test('documents that are chosen among those found become the sources of a question', async () => {
  useConfig.setState({ config: { ...useConfig.getState().config, features: ['refinement'] } })
  const bodies: Record<string, unknown>[] = []
  const hits = json({ queryUid: 'q1', total: 2, documents: [found('a.md'), found('b.md')] })
  await searched(() => hits)
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose b.md as a source' }))
  expect(screen.getByText('1 document chosen')).toBeInTheDocument()
  network({
    'POST /api/answers': ({ body }) => {
      bodies.push(JSON.parse(body) as Record<string, unknown>)
      return problem(503, 'gaia-unreachable', 'Gaia cannot be reached.')
    },
  })
  await userEvent.type(screen.getByLabelText('A question to these documents only'), 'How much?{Enter}')
  await waitFor(() => expect(bodies).toHaveLength(1))
  expect(bodies[0]).toMatchObject({
    question: 'How much?',
    datasets: ['Harbour'],
    queryUid: 'q1',
    documentIds: ['b.md'],
  })
  expect(location.pathname).toBe('/')
})

test('where answers cannot be made from chosen documents, none can be chosen', async () => {
  useConfig.setState({ config: { ...useConfig.getState().config, features: [] } })
  await searched(() => json({ total: 1, documents: [found('a.md')] }))
  await screen.findByText('1 document')
  expect(screen.queryByRole('checkbox', { name: /as a source/ })).not.toBeInTheDocument()
})

test('all that was found is saved as a table', async () => {
  const saved: string[] = []
  URL.createObjectURL = () => 'blob:table'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await searched(({ headers }) =>
    headers.get('accept') === 'text/csv'
      ? new Response('documentId\r\n', { headers: { 'content-type': 'text/csv' } })
      : json({ total: 1, documents: [found('c.md')] }),
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
  await waitFor(() => expect(saved).toEqual(['Harbour.csv']))
})
