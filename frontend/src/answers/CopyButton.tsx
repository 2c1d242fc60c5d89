import { Check, Copy } from 'lucide-react'
import type { RefObject } from 'react'
import { textsOf } from '../texts/texts'
import { copyAnswer } from './copying'
import { useOutcome } from './useOutcome'

const texts = textsOf('copy')

type Props = { markdown: string; rendered: RefObject<HTMLElement | null> }

export function CopyButton({ markdown, rendered }: Props) {
  const [outcome, setOutcome] = useOutcome()
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
