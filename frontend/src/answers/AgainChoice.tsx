import { RotateCw } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { ContainedFailure } from '../problems/ContainedFailure'
import { NotShown } from '../problems/NotShown'
import { textsOf } from '../texts/texts'

const AgainDialog = lazy(() => import('./AgainDialog'))

const texts = textsOf('again')

/** What a question is asked of, and by which model it is to be answered. */
export type Again = { datasets: string[]; llm?: string | undefined }

type Props = { asked: Again; onAgain: (again: Again) => void }

/** Has a question answered once more, by another model or of other datasets. The answer that is there stays. */
export function AgainChoice({ asked, onAgain }: Props) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setChoosing(true)}>
        <RotateCw aria-hidden size={15} />
        {texts.again}
      </button>
      {choosing && (
        <ContainedFailure instead={<NotShown className="answer-note" />}>
          <Suspense>
            <AgainDialog
              asked={asked}
              onAgain={(again) => {
                setChoosing(false)
                onAgain(again)
              }}
              onClose={() => setChoosing(false)}
            />
          </Suspense>
        </ContainedFailure>
      )}
    </>
  )
}
