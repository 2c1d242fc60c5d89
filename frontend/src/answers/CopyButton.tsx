import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { copyAnswer } from './copyAnswer'

const texts = { copy: 'Copy answer', copied: 'Copied', failed: 'Could not copy' }

type Props = { markdown: string; rendered: RefObject<HTMLElement | null> }

export function CopyButton({ markdown, rendered }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>()
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    if (rendered.current) setOutcome((await copyAnswer(markdown, rendered.current)) ? 'copied' : 'failed')
  }
  return (
    <button type="button" className="button quiet" onClick={() => void copy()}>
      {outcome === 'copied' ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
      <span aria-live="polite">{texts[outcome ?? 'copy']}</span>
    </button>
  )
}
