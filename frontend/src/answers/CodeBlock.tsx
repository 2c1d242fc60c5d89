import { useEffect, useRef, type ReactNode } from 'react'
import { textsOf } from '../texts/texts'
import { copyText } from './copying'
import { useOutcome } from './useOutcome'

const texts = textsOf('answerText')
const told = textsOf('copy')

type Props = {
  /** As the fence names it; empty where it names none. */
  language: string
  /** Still growing: its colours would change with every line. */
  growing: boolean
  children: ReactNode
}

/** A block of code with its language, its colours and a way to copy it. Its text is never touched, so it can be selected. */
export function CodeBlock({ language, growing, children }: Props) {
  const block = useRef<HTMLPreElement>(null)
  const [outcome, setOutcome] = useOutcome()
  useEffect(() => {
    if (growing || !language || !block.current) return
    const left = new AbortController()
    void colour(block.current, language, left.signal)
    return () => left.abort()
  }, [growing, language, children])
  const copy = async () => {
    const code = block.current?.textContent.replace(/\n$/, '') ?? ''
    setOutcome((await copyText(code)) ? 'copied' : 'failed')
  }
  return (
    <div className="code-block">
      <div className="code-head" data-uncopied>
        <span>{language || texts.code}</span>
        <button type="button" className="button quiet" onClick={() => void copy()}>
          <span aria-live="polite">{outcome ? told[outcome] : texts.copyCode}</span>
        </button>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1) */}
      <pre ref={block} tabIndex={0}>
        {children}
      </pre>
    </div>
  )
}

/** A courtesy: where the colours cannot be had, the code can still be read. */
async function colour(block: Element, language: string, signal: AbortSignal) {
  try {
    const { colourCode } = await import('./codeColours')
    if (!signal.aborted) colourCode(block, language, signal)
  } catch {
    // A chunk that is gone brings a reload of its own.
  }
}
