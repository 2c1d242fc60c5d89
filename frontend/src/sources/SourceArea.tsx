import { lazy, Suspense } from 'react'
import type { Source } from '../answers/answer'
import { ContainedFailure } from '../problems/ContainedFailure'
import { NotShown } from '../problems/NotShown'
import { Sheet } from '../site/Sheet'
import { useWide } from '../site/useWide'
import { textsOf } from '../texts/texts'

const SourcePanel = lazy(() => import('./SourcePanel'))

const texts = textsOf('sourceArea')

type Props = { source: Source; passageIndex: number; onClose: () => void }

/** Beside the thread where there is room, over it on small screens. */
export function SourceArea({ source, passageIndex, onClose }: Props) {
  const wide = useWide('(min-width: 1080px)')
  const panel = (
    <ContainedFailure instead={<NotShown className="source-note" told={texts.failed} />}>
      <Suspense>
        <SourcePanel source={source} passageIndex={passageIndex} onClose={onClose} />
      </Suspense>
    </ContainedFailure>
  )
  if (!wide) {
    return (
      <Sheet side="bottom" label={texts.source} onClose={onClose}>
        {panel}
      </Sheet>
    )
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from any control inside
    <aside
      className="source-area"
      aria-label={texts.source}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {panel}
    </aside>
  )
}
