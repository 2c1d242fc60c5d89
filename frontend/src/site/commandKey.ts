/** The key that commands are given with: ⌘ on Apple's keyboards, Ctrl elsewhere. */
export const commandKey = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl'
