import { markQuotes } from './marks'

type Props = { text: string; quotes?: readonly string[] }

export function MarkedText({ text, quotes = [] }: Props) {
  return markQuotes(text, quotes).map((part, index) =>
    part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
}
