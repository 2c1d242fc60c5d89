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
    visit(tree, 'element', (element) => {
      if (isCited(element)) return SKIP
      element.children = joined(element.children)
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

/** A number also stays with what is in bold and the like before it, and with the numbers before it. */
function joined(children: ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = []
  for (const child of children) {
    const gap = isSpace(lines.at(-1)) ? 1 : 0
    const before = lines.at(-1 - gap)
    if (!isChip(child) || before?.type !== 'element' || !isShort(before)) lines.push(child)
    else {
      const [, ...space] = lines.splice(-1 - gap)
      lines.push(together([...(isCited(before) ? before.children : [before]), ...space, child]))
    }
  }
  return lines
}

const emphasised = new Set(['strong', 'em', 'del', 'a'])
const isSpace = (part?: ElementContent) => part?.type === 'text' && part.value === ' '
const isChip = (part: ElementContent) => part.type === 'element' && part.properties.dataCitation !== undefined
const isCited = ({ properties }: Element) => String(properties.className) === 'cited'
const isShort = (element: Element) =>
  (isCited(element) || isChip(element) || emphasised.has(element.tagName)) &&
  /^.{1,24}$/.test(textOf(element))

/** What a part of an answer reads as. */
export function textOf(part?: ElementContent): string {
  if (part?.type === 'text') return part.value
  return part?.type === 'element' ? part.children.map(textOf).join('') : ''
}

const chip = (n: number): Element => ({
  type: 'element',
  tagName: 'button',
  properties: { dataCitation: n },
  children: [{ type: 'text', value: String(n) }],
})
