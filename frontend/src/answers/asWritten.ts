import type { Element, ElementContent, Properties, Text } from 'hast'
import type { Definition, FootnoteDefinition, FootnoteReference, Html, Parents } from 'mdast'
import type { Options } from 'react-markdown'
import { defaultSchema } from 'rehype-sanitize'

type Handlers = NonNullable<NonNullable<Options['remarkRehypeOptions']>['handlers']>
type State = Parameters<NonNullable<Handlers['html']>>[0]

/**
 * Steps from markdown to elements for what would else vanish without a trace: HTML, which no answer may bring, and
 * definitions, which are shown apart from what refers to them. All of it is text (3.2.2). What stands before `start` is
 * not of the block itself.
 */
export const asWritten = (start: number): Handlers => ({
  html: (_: State, node: Html, parent?: Parents) => htmlAsText(node, parent),
  definition: (state: State, node: Definition) => {
    const { start: from, end } = node.position!
    if (from.offset! < start) return
    return paragraph(lines(String(state.options.file).slice(from.offset, end.offset)))
  },
  footnoteReference: (_: State, node: FootnoteReference) => text(mark(node)),
  footnoteDefinition: (state: State, node: FootnoteDefinition) => {
    const parts = state.all(node)
    const [first] = parts
    const begins = first?.type === 'element' && first.tagName === 'p'
    const named = paragraph([text(`${mark(node)}: `), ...(begins ? first.children : [])])
    return [named, ...parts.slice(begins ? 1 : 0)]
  },
})

/** What may come of an answer's markdown, these steps included. */
export const allowed = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, p: [['className', 'plain-text'] as [string, string]] },
}

/** Where HTML may stand in place of a paragraph. */
const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** A comment was meant for nobody, and a line break for the eye: tables have no other. */
function htmlAsText({ value }: Html, parent?: Parents): ElementContent | ElementContent[] | undefined {
  if (!value.replaceAll(/<!--[^]*?-->/g, '').trim()) return
  if (!holdsBlocks.has(parent?.type ?? 'root')) return lines(value)
  // Indented as it was: most of such text is XML.
  return paragraph(lines(value), { className: ['plain-text'] })
}

function lines(value: string): ElementContent[] {
  const parts = value.split(/<br\s*\/?>\n?|\n/i).map(text)
  return parts.flatMap((part, index) => (index === 0 ? [part] : [lineBreak(), part]))
}

const mark = ({ label, identifier }: FootnoteReference | FootnoteDefinition) => `[^${label ?? identifier}]`

const text = (value: string): Text => ({ type: 'text', value })

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] })

const paragraph = (children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName: 'p',
  properties,
  children,
})
