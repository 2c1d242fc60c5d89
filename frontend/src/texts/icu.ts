import { IntlMessageFormat } from 'intl-messageformat'
import { spokenLanguage } from './spoken'

/** A text with places for values. */
export type Message<Values extends Record<string, unknown>> = (values: Values) => string

/**
 * A text in ICU's message format, with plurals as its language has them. The build reads it (`build-tools/icu.ts`): one
 * that is wrong fails there, and the browser needs no parser. It speaks the language that the page has when it is first
 * used, which is that of its catalogue.
 */
export function icu<Values extends Record<string, string | number>>(message: string): Message<Values> {
  let format: IntlMessageFormat | undefined
  return (values) => {
    format ??= new IntlMessageFormat(message, spokenLanguage())
    return String(format.format(values))
  }
}
