import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { textsOf } from '../texts/texts'
import { isComposing } from './composing'
import { takeFirstQuestion } from './firstQuestion'
import { SendButton } from './SendButton'
import { useDraft } from './useDraft'
import { useSending, type Readiness } from './useSending'
import './composer.css'

const texts = textsOf('composer')

type Props = {
  /** Which draft this is. */
  conversation: string
  limit: number
  readiness: Readiness
  running: boolean
  /** `byItself`: what had waited is sent. */
  onSend: (question: string, byItself: boolean) => void
  onStop: () => void
  /** A question waits for the answer that runs, and its writer goes elsewhere. */
  onLeave: (question: string) => void
  /** Tells whether what is written here was left to wait, and waits here from now on. */
  onReturn: () => boolean
  children?: ReactNode
}

/** Where a question is written. What is typed is kept until it is sent; what is sent too early, or while an answer runs, waits. */
export function Composer({ conversation, limit, readiness, running, children, ...actions }: Props) {
  const [text, setText] = useDraft(conversation)
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useEffect(() => grow(field.current), [text])

  const question = text.trim()
  const left = limit - question.length
  const sendable = readiness !== 'nothing-chosen' && question !== '' && left >= 0
  const sending = useSending(readiness, sendable, {
    onSend: (byItself) => {
      actions.onSend(question, byItself)
      setText('')
    },
    onStop: actions.onStop,
    onLeave: () => actions.onLeave(question),
  })
  const change = (next: string) => {
    setText(next)
    sending.takeBack()
  }
  // Buttons go with what they have done, and the focus would go with them.
  const fromButton = (act: () => void) => () => {
    act()
    field.current?.focus()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') sending.takeBack()
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    sending.send()
  }
  // In the moment in which the first view goes, so that no key that is pressed meanwhile is lost.
  useLayoutEffect(() => {
    const first = takeFirstQuestion()
    // Under a finger, a field that has the focus raises the keyboard over what the reader came for.
    if (first || !matchMedia('(pointer: coarse)').matches) field.current!.focus()
    if (actions.onReturn()) sending.sendSoon()
    if (!first) return
    setText(first.text)
    if (first.sent) sending.sendSoon()
    field.current!.value = first.text
    field.current!.setSelectionRange(...first.selection)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, [])

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        fromButton(sending.send)()
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
        onKeyDown={hear}
      />
      <div className="composer-foot">
        {children}
        <span id={hint} className="composer-hint" data-over={left < 0 || undefined} role="status">
          {hintOf(readiness, sending.waits, left, limit)}
        </span>
        <SendButton
          running={running}
          waits={sending.waits}
          sendable={sendable}
          onStop={sending.onStop}
          onTakeBack={fromButton(sending.onTakeBack)}
        />
      </div>
    </form>
  )
}

function hintOf(readiness: Readiness, waits: boolean, left: number, limit: number) {
  if (waits) return readiness === 'answering' ? texts.waitsForAnswer : texts.waits
  if (readiness === 'nothing-chosen') return texts.chooseFirst
  if (left < 0) return texts.tooLong({ count: -left })
  return left <= limit / 10 && texts.left({ count: left })
}

/** `field-sizing: content` does this where it is known; elsewhere the height follows the text by hand. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
