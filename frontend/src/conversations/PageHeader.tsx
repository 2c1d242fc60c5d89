import { Menu } from 'lucide-react'
import { useEffect } from 'react'
import type { Thread } from './thread'

const texts = {
  product: 'Gaia Chat',
  newChat: 'New chat',
  conversation: 'Conversation',
  menu: 'Conversations',
  nothingChosen: 'No dataset chosen',
}

type Props = { thread: Thread; datasets: string[]; onShowRail: () => void }

export function PageHeader({ thread, datasets, onShowRail }: Props) {
  const firstQuestion = thread.exchanges[0]?.question
  const name = thread.name ?? firstQuestion ?? (thread.conversationId ? texts.conversation : texts.newChat)
  useEffect(() => {
    document.title = name === texts.newChat ? texts.product : `${name} · ${texts.product}`
  }, [name])
  return (
    <header className="page-header">
      <button type="button" className="icon-button menu-button" aria-label={texts.menu} onClick={onShowRail}>
        <Menu aria-hidden size={20} />
      </button>
      <div className="page-title">
        <h1>{name}</h1>
        <p className="page-datasets">{datasets.join(', ') || texts.nothingChosen}</p>
      </div>
    </header>
  )
}
