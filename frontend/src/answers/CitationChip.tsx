import { useSourceOpening } from '../sources/openSource'

const texts = {
  source: (n: number, name: string) => `Source ${n}: ${name}`,
}

type Props = { n: number; exchangeId: string }

/** The number in the text that opens the passage it stands for. */
export function CitationChip({ n, exchangeId }: Props) {
  const { open, sourceOf, openSource } = useSourceOpening()
  const name = sourceOf(exchangeId, n)?.name ?? ''
  return (
    <button
      type="button"
      className="citation"
      data-citation={n}
      aria-label={texts.source(n, name)}
      aria-pressed={open?.exchangeId === exchangeId && open.n === n}
      title={name}
      onClick={(event) => openSource({ exchangeId, n, passage: 0 }, event.currentTarget)}
    >
      {n}
    </button>
  )
}
