// Runs before the first paint, so that a kept theme never flashes; external because the CSP forbids inline scripts.
try {
  const kept = JSON.parse(localStorage.getItem('gaia-chat.theme'))
  if (['light', 'dark', 'contrast'].includes(kept)) document.documentElement.dataset.theme = kept
} catch {
  // Storage may be switched off; the system's theme is right then.
}
