import { Braces, FileText, PencilLine, Pin, PinOff, Trash2 } from 'lucide-react'
import { pathTo } from '../api/api'
import { useConfig } from '../site/config'
import { Menu } from '../site/Menu'
import { address } from '../site/server'
import { textsOf } from '../texts/texts'
import { pinConversation } from './changes'
import type { ConversationSummary } from './conversations'

const texts = textsOf('conversationMenu')

type Props = { conversation: ConversationSummary; onRename: () => void; onRemove: () => void }

/** What can be done with a conversation; what the engine does not offer is not shown. */
export function ConversationMenu({ conversation: { id, name, pinned = false }, onRename, onRemove }: Props) {
  const changes = useConfig((state) => state.config.features.includes('conversation-changes'))
  const file = (format: string) => address(pathTo('/api/conversations/{id}/export', { id }), { format }).href
  const PinChange = pinned ? PinOff : Pin
  return (
    <Menu label={texts.actions({ name })}>
      {changes && (
        <>
          <button type="button" onClick={onRename}>
            <PencilLine aria-hidden size={15} />
            {texts.rename}
          </button>
          <button type="button" onClick={() => void pinConversation(id, !pinned)}>
            <PinChange aria-hidden size={15} />
            {pinned ? texts.unpin : texts.pin}
          </button>
        </>
      )}
      <a href={file('md')} download>
        <FileText aria-hidden size={15} />
        {texts.markdown}
      </a>
      <a href={file('json')} download>
        <Braces aria-hidden size={15} />
        {texts.json}
      </a>
      {changes && (
        <button type="button" className="grave" onClick={onRemove}>
          <Trash2 aria-hidden size={15} />
          {texts.remove}
        </button>
      )}
    </Menu>
  )
}
