/** A place in this page. Not `#place` alone: that would be below the page's base, which is where the chat is. */
export const here = (place: string) => `${location.pathname}#${place}`
