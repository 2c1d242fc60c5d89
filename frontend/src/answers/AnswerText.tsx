import { memo, useMemo, useState } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remend from 'remend'
import type { Source } from './answer'
import { splitBlocks, withoutHalfCitation } from './blocks'
import { CitationChip } from './CitationChip'
import { rehypeCitations } from './citations'

const texts = { image: (alt: string) => `Image: ${alt || 'no description'}` }

type Props = { text: string; sources: Source[]; streaming: boolean; exchangeId: string }

/** An answer's markdown, rendered block by block: only the block that grows is rendered again. */
export default function AnswerText({ text, sources, streaming, exchangeId }: Props) {
  const [blocks, setBlocks] = useState<string[]>(() => splitBlocks(text))
  const current = blocks.join('') === text ? blocks : splitBlocks(text, blocks)
  if (current !== blocks) setBlocks(current)

  const numbers = sources.map(({ n }) => n).join(' ')
  return current.map((block, index) => (
    <Block
      key={index}
      // An open `**` or "[link](htt" of the last block is closed, so that it does not flash as raw text.
      markdown={streaming && index === current.length - 1 ? closed(block) : block}
      numbers={numbers}
      exchangeId={exchangeId}
    />
  ))
}

const closed = (block: string) =>
  remend(withoutHalfCitation(block), { linkMode: 'text-only', katex: false, images: false })

type BlockProps = { markdown: string; numbers: string; exchangeId: string }

const Block = memo(function Block({ markdown, numbers, exchangeId }: BlockProps) {
  const components = useMemo(() => componentsFor(exchangeId), [exchangeId])
  const known = useMemo(() => new Set(numbers.split(' ').filter(Boolean).map(Number)), [numbers])
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize, [rehypeCitations, { known }]]}
      components={components}
    >
      {markdown}
    </Markdown>
  )
})

const componentsFor = (exchangeId: string): Components => ({
  a: ({ href, children }) =>
    // A fragment would resolve against the application's base and leave the conversation.
    href && !href.startsWith('#') ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  // A remote image would tell its host who reads this answer, and when.
  img: ({ src, alt }) =>
    typeof src === 'string' && /^https?:/.test(src) ? (
      <a href={src} target="_blank" rel="noopener noreferrer">
        {texts.image(alt ?? '')}
      </a>
    ) : (
      <span>{texts.image(alt ?? '')}</span>
    ),
  button: ({ node }) => <CitationChip n={Number(node?.properties.dataCitation)} exchangeId={exchangeId} />,
  // Scrolls by itself when it is wider than the column, and can be reached by keyboard for that.
  table: ({ children }) => (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1)
    <div className="table-scroller" role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
    <pre tabIndex={0}>{children}</pre>
  ),
})
