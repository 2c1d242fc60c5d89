import { LogOut } from 'lucide-react'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import { signOut } from './session'

const texts = textsOf('session')

/** The way out, for whoever has signed in. */
export function SignOut() {
  const signedIn = useConfig(({ config }) => config.signIn === 'done')
  const fail = useConfig((state) => state.fail)
  if (!signedIn) return null
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={texts.signOut}
      title={texts.signOut}
      onClick={() => void signOut().catch(fail)}
    >
      <LogOut aria-hidden size={16} />
    </button>
  )
}
