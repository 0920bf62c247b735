const key = 'jiangji.kept'

/** Whether she asked that her portfolio stays readable on this device without a network. */
export function keepsHere(): boolean {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

export function markKept(kept: boolean): void {
  if (kept) localStorage.setItem(key, 'yes')
  else localStorage.removeItem(key)
}
