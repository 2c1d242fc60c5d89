import { ArrowUp, Square, X } from 'lucide-react'
import { textsOf } from '../texts/texts'

const texts = textsOf('composer')

type Props = {
  running: boolean
  /** A question waits to be sent. */
  waits: boolean
  sendable: boolean
  onStop: () => void
  onTakeBack: () => void
}

/**
 * Send, or what stops it; while an answer runs, its Stop, and before it Send for the next question. Each is a button of its
 * own, not one that changes: a press that was meant for Stop must not land on Send.
 */
export function SendButton({ running, waits, sendable, onStop, onTakeBack }: Props) {
  return (
    <>
      {waits && <TakeBack onTakeBack={onTakeBack} />}
      {!waits && (!running || sendable) && <Send sendable={sendable} />}
      {running && (
        <button type="button" className="send-button" aria-label={texts.stop} onClick={onStop}>
          <Square aria-hidden size={14} fill="currentColor" />
        </button>
      )}
    </>
  )
}

function Send({ sendable }: { sendable: boolean }) {
  return (
    <button type="submit" className="send-button" aria-label={texts.send} disabled={!sendable}>
      <ArrowUp aria-hidden size={18} />
    </button>
  )
}

function TakeBack({ onTakeBack }: { onTakeBack: () => void }) {
  return (
    <button type="button" className="send-button take-back" aria-label={texts.takeBack} onClick={onTakeBack}>
      <X aria-hidden size={18} />
    </button>
  )
}
