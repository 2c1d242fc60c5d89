import { useDatasetsTold } from '../datasets/datasets'
import { noteToCome, PageBar } from '../site/PageBar'
import { textsOf } from '../texts/texts'
import type { Thread } from './thread'

const texts = textsOf('pageHeader')

type Props = { thread: Thread; datasets: string[]; onShowRail: () => void }

export function PageHeader({ thread, datasets, onShowRail }: Props) {
  const told = useDatasetsTold()
  const known = thread.name ?? thread.exchanges[0]?.question
  const name = known ?? (thread.conversationId ? texts.conversation : undefined)
  return (
    <PageBar
      title={name ?? texts.newChat}
      documentTitle={name}
      note={datasets.join(', ') || (told ? texts.nothingChosen : noteToCome)}
      onShowRail={onShowRail}
    />
  )
}
