/** Longer than any browser takes to paint what it has; one that paints nothing, or doesn't tell, is not waited for. */
const patience = 300

/** Resolves when the first view has been painted, and at once where nobody looks: a hidden tab paints nothing. */
export function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}
