import { use, useId } from 'react'
import { AnswerSources, useSourceOpening } from '../sources/openSource'
import { PassagePreview } from '../sources/PassagePreview'
import { usePreview } from '../sources/usePreview'
import { textsOf } from '../texts/texts'

const texts = textsOf('citation')

type Props = { n: number; exchangeId: string }

/** The number in the text that opens the passage it stands for, and shows it to a pointer that rests there. */
export function CitationChip({ n, exchangeId }: Props) {
  const { open, openSource } = useSourceOpening()
  const preview = usePreview()
  const id = useId()
  const source = use(AnswerSources).find((listed) => listed.n === n)
  const shown = preview.of && source
  return (
    <>
      <button
        type="button"
        className="citation"
        data-citation={n}
        aria-label={texts.source({ n, name: source?.name ?? '' })}
        aria-pressed={open?.exchangeId === exchangeId && open.n === n}
        aria-describedby={shown ? id : undefined}
        {...preview.handlers}
        onClick={(event) => {
          preview.leave()
          openSource({ exchangeId, n, passage: 0 }, event.currentTarget)
        }}
      >
        {n}
      </button>
      {shown && preview.of && (
        <span data-uncopied>
          <PassagePreview id={id} source={source} of={preview.of} />
        </span>
      )}
    </>
  )
}
