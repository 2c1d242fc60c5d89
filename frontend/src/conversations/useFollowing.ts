import { useCallback, useEffect, useRef, useState } from 'react'
import { scrollPlace } from './scrollPlace'

const nearEnd = 24

/**
 * Keeps the end of a growing thread in view while the reader is there, and lets go when they scroll up (U-08). A reload
 * brings them back to where they were.
 */
export function useFollowing(empty: boolean, conversation: string) {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const lastTop = useRef(0)
  const [away, setAway] = useState(false)

  const toEnd = useCallback(() => {
    following.current = true
    setAway(false)
    scrollToEnd(scroller.current)
  }, [])
  const letGo = useCallback(() => void (following.current = false), [])

  useEffect(() => {
    const area = scroller.current
    if (!area || !content.current) return
    let before = scrollPlace.read(conversation)
    if (before !== undefined) following.current = false
    const noticeReader = () => {
      if (toGo(area) < nearEnd) following.current = true
      else if (area.scrollTop < lastTop.current - 1) following.current = false
      lastTop.current = area.scrollTop
      setAway(!following.current)
      if (before === undefined) scrollPlace.keep(conversation, following.current ? undefined : area.scrollTop)
    }
    const growth = new ResizeObserver(() => {
      // A greeting is read from its beginning.
      if (before !== undefined && reaches(area, before)) before = undefined
      else if (following.current && !empty) scrollToEnd(area)
    })
    growth.observe(content.current)
    area.addEventListener('scroll', noticeReader, { passive: true })
    return () => {
      growth.disconnect()
      area.removeEventListener('scroll', noticeReader)
    }
  }, [empty, conversation])

  return { scroller, content, away, toEnd, letGo }
}

const toGo = (area: Element) => area.scrollHeight - area.clientHeight - area.scrollTop

function scrollToEnd(area: Element | null) {
  if (area) area.scrollTop = area.scrollHeight
}

/** Scrolls to a place; tells whether the content reaches that far by now. */
function reaches(area: Element, top: number): boolean {
  if (area.scrollHeight - area.clientHeight < top) return false
  area.scrollTop = top
  return true
}
