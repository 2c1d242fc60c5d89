import type { Definition } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Source } from './answer'

type Defined = { block: string; label: string }

/**
 * The blocks that define where links lead (`[label]: address`), as each block is rendered apart from them. The number of
 * a listed source is a citation, whatever else it is defined as (U-12).
 */
export function definitionsIn(blocks: readonly string[], sources: readonly Source[]): Defined[] {
  const cited = new Set(sources.map(({ n }) => String(n)))
  return blocks.flatMap((block) => {
    const label = definition(block)?.identifier
    return label === undefined || cited.has(label) ? [] : [{ block, label }]
  })
}

/** Looked at closely only where it begins like one. */
function definition(block: string): Definition | undefined {
  if (!/^ {0,3}\[(?!\^)/.test(block)) return undefined
  const [only] = fromMarkdown(block).children
  return only?.type === 'definition' ? only : undefined
}

/** Those that a block refers to, as markdown to stand before it. */
export function referredTo(block: string, definitions: readonly Defined[]): string {
  if (definitions.length === 0) return ''
  const labels = block.toLowerCase().replaceAll(/\s+/g, ' ')
  return definitions
    .filter((defined) => defined.block !== block && labels.includes(`[${defined.label}]`))
    .map((defined) => `${defined.block.trim()}\n\n`)
    .join('')
}
