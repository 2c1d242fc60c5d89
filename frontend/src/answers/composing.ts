import type { KeyboardEvent } from 'react'

/**
 * Whether a key belongs to a character that is being composed, so that its Enter sends nothing (U-10). Safari ends a
 * composition before its Enter and tells so only by the key code 229 (WebKit bug 165004).
 */
export function isComposing({ nativeEvent }: KeyboardEvent) {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
