import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What jsdom lacks and every browser has.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
/** A wide screen with a mouse. */
window.matchMedia ??= (query) =>
  ({
    matches: !query.includes('coarse'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as never
Element.prototype.scrollIntoView ??= () => undefined
HTMLElement.prototype.hidePopover ??= () => undefined
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}

// A busy machine needs more than the usual second for what the page loads late.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})
