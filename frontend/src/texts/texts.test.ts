import { expect, test } from 'vitest'
import { chooseLanguage, preferredLanguage, speak, textsOf, useLanguage } from './texts'

const composer = textsOf('composer')

test('the page speaks the language that is chosen, with its plurals, and remembers it', async () => {
  expect(composer.left({ count: 1 })).toBe('1 character left')
  await chooseLanguage('de')
  expect(composer.question).toBe('Ihre Frage')
  expect(composer.left({ count: 1200 })).toBe('noch 1.200 Zeichen')
  expect(document.documentElement).toHaveAttribute('lang', 'de')
  expect(useLanguage.getState().language).toBe('de')
  expect(preferredLanguage()).toBe('de')
  await speak('en')
})

test("without a choice it is the first of the browser's languages that the page speaks", () => {
  Object.defineProperty(navigator, 'languages', { value: ['fr', 'de-AT', 'en'], configurable: true })
  expect(preferredLanguage()).toBe('de')
  Object.defineProperty(navigator, 'languages', { value: ['fr'], configurable: true })
  expect(preferredLanguage()).toBe('en')
})

/** A key that is missing does not compile; a value that is missing in a message is found here. */
test('each German message names the values of the English one', () => {
  const files = Object.entries(
    import.meta.glob<string>('../*/texts.*.ts', { query: '?raw', import: 'default', eager: true }),
  )
  const values = (ending: string) =>
    files
      .filter(([path]) => path.endsWith(ending))
      .flatMap(([, text]) => [...text.matchAll(/(\w+): icu(?:<[^>]*>)?\(\s*'([^']*)'/g)])
      .map(([, key, message]) => [
        key,
        [...new Set([...(message ?? '').matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort(),
      ])
  const english = values('en.ts')
  expect(english.length).toBeGreaterThan(20)
  expect(values('de.ts')).toEqual(english)
})
