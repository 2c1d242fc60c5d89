import type { sessionEn } from './texts.en'

export const sessionDe: typeof sessionEn = {
  session: {
    title: 'Bei Gaia Chat anmelden',
    why: 'Gaia Chat fragt Cohesity Gaia mit Ihrem eigenen Schlüssel und zeigt Ihnen, was dieser Schlüssel sehen darf.',
    ended: 'Ihre Sitzung ist zu Ende. Melden Sie sich wieder an, um weiterzumachen.',
    key: 'API-Schlüssel für Cohesity Gaia',
    where: 'In Cohesity Helios legen Sie einen unter Settings, Access Management, API Keys an.',
    kept: 'Der Schlüssel bleibt auf dem Server, solange Sie angemeldet sind. Dieser Browser bewahrt ihn nicht auf.',
    show: 'Schlüssel zeigen',
    hide: 'Schlüssel verbergen',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    signingIn: 'Cohesity Gaia wird gefragt…',
    emptyTitle: 'Schlüssel fehlt',
    empty: 'Geben Sie Ihren Schlüssel ein und melden Sie sich dann an.',
  },
}
