import { ArrowUp, Square } from 'lucide-react'
import { textsOf } from '../texts/texts'

const texts = textsOf('composer')

type Props = { stops: 'answer' | 'waiting' | undefined; sendable: boolean; onStop: () => void }

/** Send or Stop. Two buttons, not one that changes: a press that was meant for Stop must not land on Send. */
export function SendButton({ stops, sendable, onStop }: Props) {
  if (stops) {
    const label = stops === 'answer' ? texts.stop : texts.takeBack
    return (
      <button key="stop" type="button" className="send-button" aria-label={label} onClick={onStop}>
        <Square aria-hidden size={14} fill="currentColor" />
      </button>
    )
  }
  return (
    <button key="send" type="submit" className="send-button" aria-label={texts.send} disabled={!sendable}>
      <ArrowUp aria-hidden size={18} />
    </button>
  )
}
