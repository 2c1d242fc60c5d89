import { Search } from 'lucide-react'
import { textsOf } from '../texts/texts'
import { loadAllConversations } from './conversations'

const texts = textsOf('conversationSearch')

type Props = { value: string; onChange: (value: string) => void }

/** Finds by name among all conversations; those not yet paged in are fetched when somebody begins to look. */
export function ConversationSearch({ value, onChange }: Props) {
  return (
    <label className="conversation-search">
      <Search aria-hidden size={15} />
      <input
        type="search"
        aria-label={texts.find}
        placeholder={texts.find}
        value={value}
        onFocus={() => void loadAllConversations()}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
