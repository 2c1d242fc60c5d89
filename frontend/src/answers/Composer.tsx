import { ArrowUp, Square } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { drafts } from './drafts'
import './composer.css'

const texts = {
  question: 'Your question',
  placeholder: 'Ask a question of your documents',
  send: 'Send',
  stop: 'Stop',
  chooseFirst: 'Choose a dataset to ask.',
  left: (count: number) => (count < 0 ? `${characters(-count)} too long` : `${characters(count)} left`),
}

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`)

type Props = {
  /** Which draft this is. */
  conversation: string
  limit: number
  ready: boolean
  running: boolean
  onSend: (question: string) => void
  onStop: () => void
  children?: ReactNode
}

/** Where a question is written. What is typed is kept until it is sent. */
export function Composer({ conversation, limit, ready, running, onSend, onStop, children }: Props) {
  const [text, setText] = useState(() => drafts.read(conversation))
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useEffect(() => grow(field.current), [text])
  useEffect(() => field.current?.focus(), [])
  useMovedDraft(conversation, text)

  const question = text.trim()
  const left = limit - question.length
  const sendable = ready && !running && question !== '' && left >= 0
  const change = (next: string) => {
    setText(next)
    drafts.keep(conversation, next)
  }
  const send = () => {
    if (!sendable) return
    onSend(question)
    change('')
    field.current?.focus()
  }
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
        enterKeyHint="send"
        onChange={(event) => change(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <div className="composer-foot">
        {children}
        <span id={hint} className="composer-hint" data-over={left < 0 || undefined} role="status">
          {!ready && texts.chooseFirst}
          {ready && left <= limit / 10 && texts.left(left)}
        </span>
        {/* Two buttons, not one that changes: a press that was meant for Stop must not land on Send. */}
        {running ? (
          <button key="stop" type="button" className="send-button" aria-label={texts.stop} onClick={onStop}>
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

/** Safari ends a composition before its Enter and tells so only by the key code 229 (WebKit bug 165004). */
function isComposing({ nativeEvent }: KeyboardEvent) {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

/** `field-sizing: content` does this where it is known; elsewhere the height follows the text by hand. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
