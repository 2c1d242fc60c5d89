import { textsOf } from '../texts/texts'

const texts = textsOf('skipLink')

/** A button, not a fragment link: with a base in the page, `#main` would lead to another address. */
export function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      {texts.skip}
    </button>
  )
}
