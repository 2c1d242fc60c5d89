import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Exchange } from '../conversations/thread'
import type { OpenSource } from './openSource'

/** Which source of a thread is being read, and where the focus goes when it is closed. */
export function useSourceReading(exchanges: Exchange[]) {
  const [open, setOpen] = useState<OpenSource | undefined>()
  const opener = useRef<HTMLElement | null>(null)

  const sourceOf = useCallback(
    (exchangeId: string, n: number) =>
      exchanges.find(({ id }) => id === exchangeId)?.answer.sources.find((source) => source.n === n),
    [exchanges],
  )
  const openSource = useCallback((source: OpenSource, from: HTMLElement) => {
    opener.current = from
    setOpen(source)
  }, [])
  const close = useCallback(() => setOpen(undefined), [])
  useEffect(() => {
    if (open) return
    opener.current?.focus()
    opener.current = null
  }, [open])
  const opening = useMemo(() => ({ open, sourceOf, openSource }), [open, sourceOf, openSource])
  return { opening, source: open && sourceOf(open.exchangeId, open.n), close }
}
