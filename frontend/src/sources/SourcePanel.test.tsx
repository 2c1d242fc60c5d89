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

test('U-12 in a document that has changed, the same text is marked wherever it stands now, else none', async () => {
  withDocuments()
  const changed = [{ text: 'About tides.' }, { text: 'New.' }, { text: source.passages[0]!.text }]
  const rewritten = changed.slice(0, 2)
  const answers = [changed, rewritten].map((passages) =>
    json({ id: 'tides.pdf', name: 'tides.pdf', path: 'x', passages }),
  )
  network({ [route]: () => answers.shift()! })
  const { unmount } = panel()
  const items = await screen.findAllByRole('listitem')
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'true'])
  unmount()
  panel()
  expect(await screen.findAllByRole('listitem')).toHaveLength(2)
  expect(document.querySelector('[aria-current]')).toBeNull()
  expect(screen.getByText('High at noon.').closest('blockquote')).toHaveAccessibleName('Cited passage')
})

test('a document that cannot be read leaves the passage, and says why', async () => {
  withDocuments()
  network({ [route]: () => problem(404, 'document-not-found', 'The document was removed.') })
  panel()
  expect(await screen.findByText('The document was removed.')).toBeInTheDocument()
  expect(screen.getByText('High at noon.').tagName).toBe('MARK')
})
