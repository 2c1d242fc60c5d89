import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Source } from './answer'
import AnswerText from './AnswerText'

const source = (n: number): Source => ({
  n,
  documentId: `d${n}`,
  dataset: 'Harbour',
  name: `file${n}.md`,
  path: 'x',
  passages: [],
})

const show = (text: string, sources = [source(1), source(3)], streaming = false) => (
  <div data-testid="answer">
    <AnswerText text={text} sources={sources} streaming={streaming} exchangeId="e" />
  </div>
)
const answer = () => screen.getByTestId('answer')
const chips = () => [...answer().querySelectorAll('[data-citation]')].map((chip) => chip.textContent)

test('U-12 markers of listed sources become buttons, others stay text', () => {
  render(show('Yes [1][3], and [7] too.'))
  expect(chips()).toEqual(['1', '3'])
  expect(answer()).toHaveTextContent('Yes 13, and [7] too.')
})

test('U-12 a marker alone in its paragraph is a button', () => {
  render(show('[1]'))
  expect(chips()).toEqual(['1'])
})

test('U-12 nothing in code becomes a button', () => {
  render(show('`list[1]`\n\n```js\nlist[3]\n```\n\n[see [1]](https://x.test)'))
  expect(chips()).toEqual([])
})

test('U-12 markers resolve when the sources come after the text', () => {
  const { rerender } = render(show('Yes [1].', []))
  expect(chips()).toEqual([])
  rerender(show('Yes [1].'))
  expect(chips()).toEqual(['1'])
})

test('U-12 a number stays on the line of the word before it, unless that is longer than a line', () => {
  render(show(`They stay 72 hours [1].\n\n${'long'.repeat(9)} [1]`))
  const kept = [...answer().querySelectorAll('.cited')].map(({ textContent }) => textContent)
  expect(kept).toEqual(['hours 1'])
  expect(chips()).toEqual(['1', '1'])
})

test('U-12 a number stays with what is in bold before it, and with the numbers before it', () => {
  render(show(`Up to **72 hours**[1], *then* [3]. Yes [1][3].\n\n[1] [3] **${'long '.repeat(9)}x** [1]`))
  const kept = [...answer().querySelectorAll('.cited')].map(({ textContent }) => textContent)
  expect(kept).toEqual(['72 hours1', 'then 3', 'Yes 13', '1 3'])
  expect(chips()).toEqual(['1', '3', '1', '3', '1', '3', '1'])
})

test('U-07 finished blocks keep their DOM nodes while the text grows', () => {
  const text = 'First **block**.\n\nSecond one [1].\n\n- a\n- b\n\nLast.'
  const { rerender } = render(show(text.slice(0, 20), undefined, true))
  const first = answer().querySelector('p')
  for (let length = 21; length <= text.length; length++)
    rerender(show(text.slice(0, length), undefined, true))
  expect(answer().querySelector('p')).toBe(first)
})

test('U-07 emphasis that is still open does not flash as asterisks', () => {
  render(show('It is **very impor', undefined, true))
  expect(answer().textContent).toBe('It is very impor')
})

test('code tells its language and is copied without its surroundings', async () => {
  const copied: string[] = []
  document.execCommand = () => {
    const event = new Event('copy') as ClipboardEvent
    const clipboardData = { setData: (_: string, text: string) => copied.push(text) }
    document.dispatchEvent(Object.assign(event, { clipboardData }))
    return true
  }
  render(show('```java\nint a = 1;\n```'))
  expect(screen.getByText('java')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Copy code' }))
  expect(await screen.findByText('Copied')).toBeInTheDocument()
  expect(copied).toEqual(['int a = 1;'])
})

test('a link says where it leads, also when its words claim otherwise', () => {
  render(show('[my bank](https://evil.test/login) and https://x.test/a'))
  const [disguised, plain] = screen.getAllByRole('link')
  expect(disguised).toHaveAccessibleName(/^my bank ?\(evil\.test\) ?\(opens in a new tab\)$/)
  expect(plain).toHaveAccessibleName(/^https:\/\/x\.test\/a ?\(opens in a new tab\)$/)
})

test('links leave safely, and only to the web', () => {
  render(show('[a](https://x.test) [b](javascript:alert(1)) [c](#x)'))
  const links = screen.getAllByRole('link')
  expect(links).toHaveLength(1)
  expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer')
})

test('neither raw HTML nor remote images are rendered', () => {
  render(show('<img src=x onerror=alert(1)> <script>alert(1)</script>\n\n![A pier](https://x.test/p.png)'))
  expect(answer().querySelector('img, script')).toBeNull()
  expect(
    screen.getByRole('link', { name: /^Image: A pier ?\(x\.test\) ?\(opens in a new tab\)$/ }),
  ).toBeInTheDocument()
})
