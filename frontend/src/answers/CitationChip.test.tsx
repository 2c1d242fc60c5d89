import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AnswerSources, SourceContext } from '../sources/openSource'
import { CitationChip } from './CitationChip'

const source = {
  n: 1,
  documentId: 'd',
  dataset: 'Harbour',
  name: 'berths.docx',
  path: 'berths.docx',
  passages: [{ text: 'Up to 72 hours. Then pay.', score: 0.8, place: 'Page 2', quotes: ['Up to 72 hours.'] }],
}
const chip = () => screen.getByRole('button', { name: 'Source 1: berths.docx' })

test('a pointer that rests on a citation sees its passage, and Escape takes it away', async () => {
  const openSource = vi.fn()
  render(
    <SourceContext value={{ openSource }}>
      <AnswerSources value={[source]}>
        <CitationChip n={1} exchangeId="e" />
      </AnswerSources>
    </SourceContext>,
  )
  fireEvent.pointerEnter(chip(), { pointerType: 'mouse' })
  const preview = await screen.findByRole('tooltip', { hidden: true })
  expect(preview).toHaveTextContent('berths.docx · Page 2')
  expect(preview.querySelector('mark')).toHaveTextContent('Up to 72 hours.')
  expect(chip()).toHaveAttribute('aria-describedby', preview.id)
  fireEvent.keyDown(window, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument())
  fireEvent.click(chip())
  expect(openSource).toHaveBeenCalledOnce()
})
