import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const message = /\bicu(<[^>]*>)?\(\s*('(?:[^'\\]|\\.)*')\s*,?\s*\)/g

/** Reads the ICU messages of the catalogues while the page is built: a wrong one fails the build, and none is read in a browser. */
export function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/texts\.\w+\.ts$/.test(id)) return
      return code.replace(message, (_, values: string | undefined, literal: string) => {
        // A literal without escapes, as the formatter writes it.
        const parsed = parse(literal.slice(1, -1), { captureLocation: false })
        return `icu${values ?? ''}(${JSON.stringify(parsed)} as never)`
      })
    },
  }
}
