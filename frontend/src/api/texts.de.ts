import type { apiEn } from './texts.en'

export const apiDe: typeof apiEn = {
  docs: {
    title: 'Die API von Gaia Chat',
    chat: 'Zurück zum Chat',
    file: 'Die Beschreibung als Datei (OpenAPI)',
    contents: 'Operationen',
    find: 'Operation finden',
    none: 'Keine Operation heißt so.',
    loading: 'Wird geladen …',
    parameters: 'Parameter',
    body: 'Inhalt der Anfrage',
    answers: 'Antworten',
    problems: 'Fehler',
    example: 'Beispiel',
    try: 'Mit curl',
    required: 'notwendig',
    bodies: 'Inhalte',
    link: 'Link zu dieser Operation',
  },
}
