import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Inside these a `[2]` is the author's text (code), or already something to press. */
const untouched = new Set(['code', 'pre', 'a', 'button'])

/**
 * A rehype step, to run after sanitising: each `[2]` that names a listed source becomes a `button` element with
 * `data-citation`; numbers beyond the list stay text (U-12).
 */
export function rehypeCitations(options: { known: ReadonlySet<number> }) {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && untouched.has(node.tagName)) return SKIP
      if (node.type !== 'text' || index === undefined || !parent) return
      const parts = withCitations(node, options.known)
      if (!parts) return
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

function withCitations(text: Text, known: ReadonlySet<number>): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let rest = 0
  for (const marker of text.value.matchAll(/\[(\d{1,4})\]/g)) {
    const n = Number(marker[1])
    if (!known.has(n)) continue
    const [, before = '', word = ''] = lastWord.exec(text.value.slice(rest, marker.index)) ?? []
    if (before) parts.push(plain(before))
    parts.push(word ? together([plain(word), chip(n)]) : chip(n))
    rest = marker.index + marker[0].length
  }
  if (rest === 0) return undefined
  if (rest < text.value.length) parts.push(plain(text.value.slice(rest)))
  return parts
}

/** None that is longer than a narrow line. */
const lastWord = /^([^]*?)((?<!\S)\S{1,24} ?)?$/

const plain = (value: string): Text => ({ type: 'text', value })

/** A number at the beginning of a line would stand away from what it is about. */
const together = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['cited'] },
  children,
})

const chip = (n: number): Element => ({
  type: 'element',
  tagName: 'button',
  properties: { dataCitation: n },
  children: [{ type: 'text', value: String(n) }],
})
