/** What the browser keeps under `gaia-chat.*`. Storage may be full or switched off; the page works without it. */
export const kept = {
  read<T>(name: string, storage = () => localStorage): T | undefined {
    try {
      const value = storage().getItem(`gaia-chat.${name}`)
      return value === null ? undefined : (JSON.parse(value) as T)
    } catch {
      return undefined
    }
  },

  write(name: string, value: unknown, storage = () => localStorage) {
    try {
      if (value === undefined) storage().removeItem(`gaia-chat.${name}`)
      else storage().setItem(`gaia-chat.${name}`, JSON.stringify(value))
    } catch {
      // Nothing to do: the page merely forgets.
    }
  },
}

export const thisTab = () => sessionStorage
