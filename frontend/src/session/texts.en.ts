export const sessionEn = {
  session: {
    title: 'Sign in to Gaia Chat',
    why: 'Gaia Chat asks Cohesity Gaia with your own key, and shows you what that key may see.',
    ended: 'Your session has ended. Sign in again to go on.',
    key: 'API key for Cohesity Gaia',
    where: 'In Cohesity Helios, you make one under Settings, Access Management, API Keys.',
    kept: 'The key stays on the server while you are signed in. This browser does not keep it.',
    show: 'Show the key',
    hide: 'Hide the key',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signingIn: 'Asking Cohesity Gaia…',
    emptyTitle: 'Key missing',
    empty: 'Enter your key, then sign in.',
  },
}
