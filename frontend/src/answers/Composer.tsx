import { ArrowUp, Square } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { textsOf } from '../texts/texts'
import { isComposing } from './composing'
import { drafts, onRestored } from './drafts'
import './composer.css'

const texts = textsOf('composer')

/** As long as browsers wait for the second press of two. */
const doublePress = 500

type Props = {
  /** Which draft this is. */
  conversation: string
  limit: number
  ready: boolean
  /** Whether it is not known yet what can be asked. */
  early?: boolean
  running: boolean
  onSend: (question: string) => void
  onStop: () => void
  children?: ReactNode
}

/** Where a question is written. What is typed is kept until it is sent. */
export function Composer({ conversation, limit, ready, early, running, onSend, onStop, children }: Props) {
  const [text, setText] = useState(() => drafts.read(conversation))
  const field = useRef<HTMLTextAreaElement>(null)
  const sentAt = useRef(0)
  const hint = useId()
  useEffect(() => grow(field.current), [text])
  useEffect(() => field.current?.focus(), [])
  useMovedDraft(conversation, text)
  useEffect(
    () => onRestored(conversation, () => setText((now) => now || drafts.read(conversation))),
    [conversation],
  )

  const question = text.trim()
  const left = limit - question.length
  const sendable = ready && !running && question !== '' && left >= 0
  const change = (next: string) => {
    setText(next)
    drafts.keep(conversation, next)
  }
  const send = () => {
    if (!sendable) return
    sentAt.current = Date.now()
    onSend(question)
    change('')
    field.current?.focus()
  }
  // The second press of a double press on Send comes to lie on Stop (U-05).
  const stop = () => Date.now() - sentAt.current > doublePress && onStop()
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={texts.question}
        aria-describedby={hint}
        placeholder={texts.placeholder}
        dir="auto"
        enterKeyHint="send"
        onChange={(event) => change(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <div className="composer-foot">
        {children}
        <span id={hint} className="composer-hint" data-over={left < 0 || undefined} role="status">
          {!ready && !early && texts.chooseFirst}
          {ready &&
            left <= limit / 10 &&
            (left < 0 ? texts.tooLong({ count: -left }) : texts.left({ count: left }))}
        </span>
        {/* Two buttons, not one that changes: a press that was meant for Stop must not land on Send. */}
        {running ? (
          <button key="stop" type="button" className="send-button" aria-label={texts.stop} onClick={stop}>
            <Square aria-hidden size={14} fill="currentColor" />
          </button>
        ) : (
          <button
            key="send"
            type="submit"
            className="send-button"
            aria-label={texts.send}
            disabled={!sendable}
          >
            <ArrowUp aria-hidden size={18} />
          </button>
        )}
      </div>
    </form>
  )
}

/** A new chat gets its id while the next question is being typed: the draft moves along, and `/` starts empty. */
function useMovedDraft(conversation: string, text: string) {
  const keptAs = useRef(conversation)
  useEffect(() => {
    if (keptAs.current === conversation) return
    drafts.keep(keptAs.current, '')
    drafts.keep(conversation, text)
    keptAs.current = conversation
  }, [conversation, text])
}

/** `field-sizing: content` does this where it is known; elsewhere the height follows the text by hand. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
