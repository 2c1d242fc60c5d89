/** What the browser keeps that tells of its person, and not only of how they like the page. */
const content = /^gaia-chat\.(draft\.|conversations$|running$|begun$|scroll\.|branches\.|(recent-)?datasets$)/

export const keptContent = {
  forget() {
    for (const storage of [localStorage, sessionStorage]) {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
      names.filter((name) => content.test(name)).forEach((name) => storage.removeItem(name))
    }
  },
}
