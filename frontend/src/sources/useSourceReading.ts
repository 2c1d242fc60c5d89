import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Exchange } from '../conversations/thread'
import type { OpenSource } from './openSource'

/** Which source of a thread is being read, and where the focus goes when it is closed. */
export function useSourceReading(exchanges: Exchange[]) {
  const [open, setOpen] = useState<OpenSource | undefined>()
  const opener = useRef<HTMLElement | null>(null)

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
  const opening = useMemo(() => ({ open, openSource }), [open, openSource])
  const read = open && exchanges.find(({ id }) => id === open.exchangeId)
  return { opening, source: read?.answer.sources.find(({ n }) => n === open?.n), close }
}
