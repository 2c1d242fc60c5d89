import { render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { json, network, problem } from '../../test/network'
import { useConfig } from '../site/config'
import SourcePanel from './SourcePanel'

const source = {
  n: 2,
  documentId: 'tides.pdf',
  dataset: 'Harbour',
  name: 'tides.pdf',
  path: 'tables/tides.pdf',
  passages: [
    {
      text: 'Low at six. High at noon.',
      score: 0.9,
      place: 'Page 2',
      position: 1,
      quotes: ['High at noon.'],
    },
  ],
}
const route = 'GET /api/datasets/Harbour/documents/tides.pdf'
const panel = () => render(<SourcePanel source={source} passageIndex={0} onClose={() => undefined} />)

const initial = useConfig.getState()
const withDocuments = () =>
  useConfig.setState({ config: { ...initial.config, features: ['documents'] }, known: true })
afterEach(() => useConfig.setState(initial))

test('a source shows where its passage is, how well it fits, and the quoted sentence', () => {
  const asked = network({})
  panel()
  expect(screen.getByRole('heading', { name: 'tides.pdf' })).toHaveFocus()
  expect(screen.getByText('Harbour / tables/tides.pdf')).toBeInTheDocument()
  expect(screen.getByText('Page 2')).toBeInTheDocument()
  expect(screen.getByText('Very relevant')).toBeInTheDocument()
  expect(screen.getByText('High at noon.').tagName).toBe('MARK')
  expect(asked).toEqual([])
})

test('where documents can be read, the passage stands in its document', async () => {
  withDocuments()
  const passages = [
    { text: 'About tides.' },
    { text: source.passages[0]!.text, place: 'Page 2' },
    { text: 'The end.' },
  ]
  network({ [route]: () => json({ id: 'tides.pdf', name: 'tides.pdf', path: 'x', passages }) })
  panel()
  const items = await screen.findAllByRole('listitem')
  expect(items).toHaveLength(3)
  expect(items[1]).toHaveAttribute('aria-current', 'true')
  expect(items[1]?.querySelector('mark')).toHaveTextContent('High at noon.')
})

test('a document that cannot be read leaves the passage, and says why', async () => {
  withDocuments()
  network({ [route]: () => problem(404, 'document-not-found', 'The document was removed.') })
  panel()
  expect(await screen.findByText('The document was removed.')).toBeInTheDocument()
  expect(screen.getByText('High at noon.').tagName).toBe('MARK')
})
