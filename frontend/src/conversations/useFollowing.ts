import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { Returning } from './Returning'
import { placeIn, scrollPlace } from './scrollPlace'

const nearEnd = 24

/**
 * Keeps the end of a growing thread in view while the reader is there, and lets go when they scroll up (U-08). A reload
 * brings them back to where they were.
 */
export function useFollowing(empty: boolean, conversation: string) {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const returning = useRef<Returning>(undefined)
  const [away, setAway] = useState(false)

  const go = useCallback((toEnd: boolean) => {
    following.current = toEnd
    returning.current?.end()
  }, [])
  const letGo = useCallback(() => go(false), [go])
  const toEnd = useCallback(() => {
    go(true)
    scrollPlace.keep(conversation, undefined)
    setAway(false)
    scrollToEnd(scroller.current)
  }, [go, conversation])

  useEffect(() => {
    const area = scroller.current
    if (!area || !content.current) return
    const back = new Returning(area, scrollPlace.read(conversation))
    returning.current = back
    if (back.underWay) following.current = false
    const ends = [
      watchScroll(area, back, following, () => {
        setAway(!following.current)
        if (!back.underWay) scrollPlace.keep(conversation, following.current ? undefined : placeIn(area))
      }),
      // The area is what the composer leaves: a long question takes some of it.
      watchSizes([content.current, area], () => {
        back.goOn()
        // A greeting is read from its beginning.
        if (following.current && !empty) scrollToEnd(area)
      }),
    ]
    return () => ends.forEach((end) => end())
  }, [empty, conversation])

  return { scroller, content, away, toEnd, letGo }
}

/** The end is followed from where it comes into view to where the reader scrolls up. */
function watchScroll(area: Element, back: Returning, following: RefObject<boolean>, noticed: () => void) {
  let lastTop = area.scrollTop
  const notice = () => {
    back.noticeScroll()
    if (!back.underWay && toGo(area) < nearEnd) following.current = true
    else if (area.scrollTop < lastTop - 1) following.current = false
    lastTop = area.scrollTop
    noticed()
  }
  area.addEventListener('scroll', notice, { passive: true })
  return () => {
    back.end()
    area.removeEventListener('scroll', notice)
  }
}

function watchSizes(elements: Element[], noticed: () => void) {
  const observer = new ResizeObserver(noticed)
  elements.forEach((element) => observer.observe(element))
  return () => observer.disconnect()
}

const toGo = (area: Element) => area.scrollHeight - area.clientHeight - area.scrollTop

function scrollToEnd(area: Element | null) {
  if (area) area.scrollTop = area.scrollHeight
}
