import { expect, test } from 'vitest'
import { byDocument } from './byDocument'
import { placeOf } from './document'
import { markQuotes } from './marks'

const marked = (text: string, quotes: string[]) =>
  markQuotes(text, quotes)
    .map((part) => (part.marked ? `<${part.text}>` : part.text))
    .join('')

test('quotes are marked where they stand', () => {
  expect(marked('One. Two. Three.', ['Two.'])).toBe('One. <Two.> Three.')
  expect(marked('One. Two.', ['Two.', 'One.'])).toBe('<One.> <Two.>')
})

test('overlapping and touching quotes are one mark', () => {
  expect(marked('abcdef', ['bcd', 'cde'])).toBe('a<bcde>f')
  expect(marked('abcd', ['ab', 'cd'])).toBe('<abcd>')
})

test('a quote that is not in the text, or empty, marks nothing', () => {
  expect(marked('abc', ['x', ''])).toBe('abc')
})

const passage = (text: string, position?: number) => ({
  text,
  score: 0.5,
  position,
  place: 'Page 1',
  quotes: [],
})

test('sources are grouped by document, with all their numbers', () => {
  const source = (n: number, documentId: string) => ({
    n,
    documentId,
    dataset: 'Harbour',
    name: documentId,
    path: documentId,
    passages: [passage('a')],
  })
  const documents = byDocument([source(1, 'tides.pdf'), source(2, 'berths.docx'), source(3, 'tides.pdf')])
  expect(documents.map(({ name, passages }) => [name, passages.map(({ n }) => n)])).toEqual([
    ['tides.pdf', [1, 3]],
    ['berths.docx', [2]],
  ])
})

test('a passage is found at its position where its text is there, else by its text', () => {
  const document = { id: 'd', name: 'd', path: 'd', passages: [{ text: 'a' }, { text: 'b' }, { text: 'a' }] }
  expect(placeOf(document, passage('a', 2))).toBe(2)
  expect(placeOf(document, passage('a', 1))).toBe(0)
  expect(placeOf(document, passage('b'))).toBe(1)
  expect(placeOf(document, passage('b', 9))).toBe(1)
  expect(placeOf(document, passage('x'))).toBe(-1)
})
