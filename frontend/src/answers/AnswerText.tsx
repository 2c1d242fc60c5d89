import type { Element } from 'hast'
import { createContext, memo, use, useMemo, useState, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remend from 'remend'
import { AnswerSources } from '../sources/openSource'
import { textsOf } from '../texts/texts'
import type { Source } from './answer'
import { allowed, asWritten } from './asWritten'
import { splitBlocks, withoutHalfCitation } from './blocks'
import { CitationChip } from './CitationChip'
import { CodeBlock } from './CodeBlock'
import { rehypeCitations, textOf } from './citations'
import { definitionsIn, referredTo } from './definitions'
import { OutsideLink } from './OutsideLink'

const texts = textsOf('answerText')

type Props = { text: string; sources: Source[]; streaming: boolean; exchangeId: string }

/** An answer's markdown, rendered block by block: only the block that grows is rendered again. */
export default function AnswerText({ text, sources, streaming, exchangeId }: Props) {
  const [blocks, setBlocks] = useState<string[]>(() => splitBlocks(text))
  const current = blocks.join('') === text ? blocks : splitBlocks(text, blocks)
  if (current !== blocks) setBlocks(current)

  const numbers = sources.map(({ n }) => n).join(' ')
  // A definition that still grows would have what refers to it made anew with every word.
  const finished = streaming ? current.slice(0, -1) : current
  const definitions = definitionsIn(finished, sources)
  return (
    <AnswerSources value={sources}>
      {current.map((block, index) => (
        <Block
          key={index}
          // An open `**` or "[link](htt" of the last block is closed, so that it does not flash as raw text.
          markdown={streaming && index === current.length - 1 ? closed(block) : block}
          growing={streaming && index === current.length - 1}
          definitions={referredTo(block, definitions)}
          numbers={numbers}
          exchangeId={exchangeId}
        />
      ))}
    </AnswerSources>
  )
}

const closed = (block: string) =>
  remend(withoutHalfCitation(block), {
    linkMode: 'text-only',
    katex: false,
    images: false,
    // A "<" that no ">" follows yet would take all after it along.
    htmlTags: false,
  })

/** Told past the components, which must stay the same while a block grows, or its nodes would not. */
const Growing = createContext(false)

type BlockProps = {
  markdown: string
  growing: boolean
  /** Of other blocks, in markdown. */
  definitions: string
  numbers: string
  exchangeId: string
}

const Block = memo(function Block({ markdown, growing, definitions, numbers, exchangeId }: BlockProps) {
  const components = useMemo(() => componentsFor(exchangeId), [exchangeId])
  const known = useMemo(() => new Set(numbers.split(' ').filter(Boolean).map(Number)), [numbers])
  return (
    <Growing value={growing}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        remarkRehypeOptions={{ handlers: asWritten(definitions.length) }}
        rehypePlugins={[
          [rehypeSanitize, allowed],
          [rehypeCitations, { known }],
        ]}
        components={components}
      >
        {definitions + markdown}
      </Markdown>
    </Growing>
  )
})

const componentsFor = (exchangeId: string): Components => ({
  a: ({ href, children, node }) =>
    // A fragment would resolve against the application's base and leave the conversation.
    href && !href.startsWith('#') ? (
      <OutsideLink href={href} text={textOf(node)}>
        {children}
      </OutsideLink>
    ) : (
      <span>{children}</span>
    ),
  // A remote image would tell its host who reads this answer, and when.
  img: ({ src, alt }) =>
    typeof src === 'string' && /^https?:/.test(src) ? (
      <OutsideLink href={src} text="">
        {texts.image({ alt: alt || texts.undescribed })}
      </OutsideLink>
    ) : (
      <span>{texts.image({ alt: alt || texts.undescribed })}</span>
    ),
  button: ({ node }) => <CitationChip n={Number(node?.properties.dataCitation)} exchangeId={exchangeId} />,
  // Scrolls by itself when it is wider than the column, and can be reached by keyboard for that.
  table: ({ children }) => (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1)
    <div className="table-scroller" role="region" aria-label={texts.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children, node }) => <Code language={languageOf(node)}>{children}</Code>,
})

function Code({ language, children }: { language: string; children: ReactNode }) {
  return (
    <CodeBlock language={language} growing={use(Growing)}>
      {children}
    </CodeBlock>
  )
}

/** As the fence names it: markdown gives its `code` the class `language-…`. */
function languageOf(pre?: Element): string {
  const code = pre?.children.find((child) => child.type === 'element')
  const names = code?.properties.className
  const named = Array.isArray(names)
    ? names.map(String).find((name) => name.startsWith('language-'))
    : undefined
  return named?.slice('language-'.length) ?? ''
}
