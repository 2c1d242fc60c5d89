import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/**
 * The top-level blocks of a markdown text, whose concatenation is the text. While a text grows, all blocks but the last
 * are final: `earlier` ones are taken over untouched, so that their DOM nodes, and a selection in them, live on (U-07).
 */
export function splitBlocks(text: string, earlier: readonly string[] = []): string[] {
  let final = earlier.slice(0, -1)
  if (!text.startsWith(final.join(''))) final = []
  const tail = text.slice(final.join('').length)
  const starts = fromMarkdown(tail, markdown)
    .children.map((block) => block.position?.start.offset ?? 0)
    .slice(1)
  const bounds = [0, ...starts, tail.length]
  const blocks = bounds.slice(0, -1).map((start, index) => tail.slice(start, bounds[index + 1]))
  return [...final, ...blocks].filter((block) => block !== '')
}

/** A citation or link whose end is still to come would flash as raw text. */
export const withoutHalfCitation = (text: string) => text.replace(/\[\d{0,4}$/, '')
