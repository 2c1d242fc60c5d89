/** The sign of the application: lines of a document, and the one that answers. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden>
      <rect width="32" height="32" rx="9" />
      <path d="M7 11.5h12M7 16h18M7 20.5h8" />
      <circle cx="22.5" cy="20.5" r="2.7" />
    </svg>
  )
}
