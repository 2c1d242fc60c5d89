import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Source } from './answer'
import AnswerText from './AnswerText'
import { plainHtml } from './copying'

const source: Source = { n: 1, documentId: 'd', dataset: 'Harbour', name: 'd.md', path: 'x', passages: [] }

function answered(text: string, streaming = false) {
  const { container } = render(
    <AnswerText text={text} sources={[source]} streaming={streaming} exchangeId="e" />,
  )
  return container
}

test.each([
  ['Set it to <tenant-id> and restart.', 'Set it to <tenant-id> and restart.'],
  ['A List<String> of `Map<K, V>`.', 'A List<String> of Map<K, V>.'],
  ['Only if a<b and c>d holds.', 'Only if a<b and c>d holds.'],
  ['## The <name> element', 'The <name> element'],
  ['- <tenant-id>\n- <key>', '<tenant-id><key>'],
])('what stands in angle brackets is read as it was written: %s', (markdown, read) => {
  expect(answered(markdown).textContent.replaceAll('\n', '')).toBe(read)
})

test('XML without a fence keeps its lines and its indentation, here and where it is pasted', () => {
  const answer = answered('Add:\n\n<server>\n  <feature>mpHealth-4.0</feature>\n</server>\n\nThen restart.')
  const xml = answer.querySelector('p.plain-text')
  expect(xml?.innerHTML).toBe(
    '&lt;server&gt;<br>  &lt;feature&gt;mpHealth-4.0&lt;/feature&gt;<br>&lt;/server&gt;',
  )
  expect(plainHtml(answer)).toContain(xml?.innerHTML)
  expect(answer).toHaveTextContent('Then restart.')
})

test('a line break is one, in a table and by itself', () => {
  expect(answered('| a |\n|---|\n| one<br>two<BR/>three |').querySelector('td')?.innerHTML).toBe(
    'one<br>two<br>three',
  )
  expect(answered('<br>\nAfter it.').querySelector('p')?.innerHTML).toBe('<br>After it.')
})

test('a comment is not shown, unless it hides what comes after it', () => {
  expect(answered('Before <!-- a note --> after.\n\n<!-- another -->\n\nEnd.').textContent).not.toContain(
    'note',
  )
  expect(answered('<!-- never closed\n\nThe rest.')).toHaveTextContent('The rest.')
})

test('an angle bracket that is still open does not hold back what comes after it', () => {
  expect(answered('Where a <b the rest goes', true)).toHaveTextContent('Where a <b the rest goes')
})

test('a list of references at the end of an answer is there, with its citations', () => {
  const answer = answered(
    'So it is [1].\n\n[1]: report.pdf\n[2]: https://x.test/two "Two"\n\n> [3]: quoted.pdf',
  )
  expect([...answer.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'So it is 1.',
    '1: report.pdf',
    '[2]: https://x.test/two "Two"',
    '[3]: quoted.pdf',
  ])
  expect(answer.querySelectorAll('[data-citation]')).toHaveLength(2)
})

test('a link that is defined elsewhere in the answer leads there', () => {
  answered(
    'See [the docs][d], or [Docs].\n\n```\nls\n```\n\n[d]: https://x.test/d\n[docs]: <https://x.test/all> "All"',
  )
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['https://x.test/d', 'https://x.test/all'])
})

test('U-12 the number of a listed source is a citation, even where the answer defines it as a link', () => {
  const answer = answered('So it is [1], not [2].\n\n[1]: https://x.test/1\n[2]: https://x.test/2')
  expect(answer.querySelector('p')?.innerHTML).toContain('data-citation')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://x.test/2'])
})

test('a footnote is read where it stands, with its mark', () => {
  const answer = answered(
    'High at noon.[^1]\n\n[^1]: In **summer** only.\n\n    And at sea.\n\n[^t]:\n\n    - a list',
  )
  expect(answer.textContent.replaceAll('\n', '')).toBe(
    'High at noon.[^1][^1]: In summer only.And at sea.[^t]: a list',
  )
  expect(answered('> High.[^1]\n>\n> [^1]: In summer.').textContent.replaceAll('\n', '')).toBe(
    'High.[^1][^1]: In summer.',
  )
})
