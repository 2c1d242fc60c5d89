import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Whether a question can be asked; `early`: it is not known yet of what it would be asked. */
export type Readiness = 'early' | 'ready' | 'nothing-chosen'

/** As long as browsers wait for the second press of two. */
const doublePress = 500

type Actions = { onSend: () => void; onStop: () => void }

/** Sends what may be sent, at once or, where that is too early, as soon as it can be; stops either. */
export function useSending(readiness: Readiness, sendable: boolean, { onSend, onStop }: Actions) {
  const [waits, setWaits] = useState(false)
  const sentAt = useRef(0)
  const early = readiness === 'early'
  const takeBack = () => setWaits(false)
  const send = () => {
    if (!sendable) return
    sentAt.current = Date.now()
    if (early) setWaits(true)
    else onSend()
  }
  // The second press of a double press on Send comes to lie on Stop (U-05).
  const stop = () => {
    if (Date.now() - sentAt.current <= doublePress) return
    if (waits) takeBack()
    else onStop()
  }
  const sendNow = useEffectEvent(() => {
    takeBack()
    send()
  })
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- sending is the effect; that nothing waits comes with it
    if (waits && !early) sendNow()
  }, [waits, early])
  return { waits, send, stop, takeBack, sendSoon: () => setWaits(true) }
}
