import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { textsOf } from '../texts/texts'
import { isRunning, type Answer } from './answer'
import { endOfSentences, spoken } from './announcements'

const every = 2000

const texts = textsOf('announcer')

/**
 * Tells a screen reader of a streaming answer: whole sentences, at most one message in two seconds, and its end once
 * (U-15). Failures are alerts of their own. Give it the answer's id as key.
 */
export function Announcer({ answer }: { answer: Answer }) {
  const [message, setMessage] = useState('')
  const latest = useRef(answer)
  const said = useRef(isRunning(answer) ? 0 : answer.text.length)
  // A layout effect: it runs before the end is told below, which must know how the answer ended.
  useLayoutEffect(() => {
    latest.current = answer
  }, [answer])

  const running = isRunning(answer)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => {
      const { text } = latest.current
      const end = endOfSentences(text)
      if (end <= said.current) return
      setMessage(spoken(text.slice(said.current, end)))
      said.current = end
    }, every)
    return () => {
      clearInterval(timer)
      const { text, state } = latest.current
      setMessage(`${spoken(text.slice(said.current))} ${texts[state] ?? ''}`.trim())
      said.current = text.length
    }
  }, [running])

  return (
    <div className="visually-hidden" aria-live="polite">
      {message}
    </div>
  )
}
