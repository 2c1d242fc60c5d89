import { expect, test } from 'vitest'
import { endOfSentences, spoken } from './announcements'

test('U-15 only finished sentences are announced', () => {
  const text = 'The pier is open. Version 2.1 is'
  expect(text.slice(0, endOfSentences(text))).toBe('The pier is open. ')
  expect(endOfSentences('Not yet')).toBe(0)
})

test('U-15 a paragraph ends a sentence without a full stop', () => {
  expect(endOfSentences('A title\n\nand')).toBe(9)
})

test('U-15 marks and citation numbers are not spoken', () => {
  expect(spoken('## **Up to** `72 hours` [1][2], see [berths](https://x.test).')).toBe(
    'Up to 72 hours , see berths.',
  )
})

test('U-15 a mark that is escaped is a character of the text', () => {
  expect(spoken('Set GAIA\\_API\\_KEY to *it*.')).toBe('Set GAIA_API_KEY to it.')
})
