import { Link } from 'lucide-react'
import { useRoute } from 'wouter'
import { textsOf } from '../texts/texts'
import { copyText } from './copying'
import { useOutcome } from './useOutcome'

const texts = textsOf('exchange')
const failed = textsOf('copy')

/** Copies the address of a question. One that the server does not keep has none. */
export function LinkButton({ place }: { place: number }) {
  const [outcome, setOutcome] = useOutcome()
  const [kept] = useRoute('/c/:id')
  if (!place || !kept) return null
  const copy = async () => {
    const address = new URL(`#${place}`, location.href).href
    setOutcome((await copyText(address)) ? 'copied' : 'failed')
  }
  const told = { copied: texts.linked, failed: failed.failed }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.link}
        title={texts.link}
        onClick={() => void copy()}
      >
        <Link aria-hidden size={15} />
      </button>
      <span className="answer-note" role="status">
        {outcome && told[outcome]}
      </span>
    </>
  )
}
