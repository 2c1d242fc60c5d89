import { useEffect, useEffectEvent, useRef, useState } from 'react'

/**
 * Whether a question can be asked. `early`: it is not known yet of what it would be asked; `answering`: the one before is
 * being answered; `broke-off`: it can, but the answer before came to no good end.
 */
export type Readiness = 'early' | 'answering' | 'ready' | 'broke-off' | 'nothing-chosen'

/** As long as browsers wait for the second press of two. */
const doublePress = 500

type Actions = {
  /** `byItself`: it had waited, and its writer may be elsewhere by now. */
  onSend: (byItself: boolean) => void
  onStop: () => void
  /** The writer goes elsewhere while their question waits for an answer. */
  onLeave: () => void
}

/** Sends what may be sent, at once or, where that is too early, as soon as it can be; stops either. */
export function useSending(readiness: Readiness, sendable: boolean, { onSend, onStop, onLeave }: Actions) {
  /** Why what waits could not be sent when this was last looked at. */
  const [waitsWhile, setWaitsWhile] = useState<Readiness>()
  const sentAt = useRef(0)
  const early = readiness === 'early' || readiness === 'answering'
  const takeBack = () => setWaitsWhile(undefined)
  const send = () => {
    if (!sendable) return
    sentAt.current = Date.now()
    if (early) setWaitsWhile(readiness)
    else onSend(false)
  }
  // The second press of a double press on Send comes to lie on what is there then (U-05).
  const unlessDouble = (act: () => void) => () => {
    if (Date.now() - sentAt.current > doublePress) act()
  }
  const settle = useEffectEvent(() => {
    takeBack()
    // What was written as a next question may need another word after an answer that failed.
    if (sendable && !(waitsWhile === 'answering' && readiness === 'broke-off')) onSend(true)
  })
  useEffect(() => {
    if (!waitsWhile) return
    // eslint-disable-next-line react-hooks/set-state-in-effect -- sending is the effect; that nothing waits comes with it
    if (early) setWaitsWhile(readiness)
    else settle()
  }, [waitsWhile, early, readiness])
  const leave = useEffectEvent(() => {
    if (sendable && waitsWhile === 'answering') onLeave()
  })
  useEffect(() => () => leave(), [])
  return {
    waits: waitsWhile !== undefined,
    send,
    takeBack,
    onTakeBack: unlessDouble(takeBack),
    onStop: unlessDouble(onStop),
    sendSoon: () => setWaitsWhile(readiness),
  }
}
