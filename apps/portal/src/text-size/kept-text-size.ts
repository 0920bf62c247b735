const key = 'jiangji.text'

export function readsLarge(): boolean {
  try {
    return localStorage.getItem(key) === 'large'
  } catch {
    return false
  }
}

export function drawLarge(large: boolean): void {
  if (large) document.documentElement.dataset['text'] = 'large'
  else delete document.documentElement.dataset['text']
}

export function keepLarge(large: boolean): void {
  drawLarge(large)
  try {
    if (large) localStorage.setItem(key, 'large')
    else localStorage.removeItem(key)
  } catch {
    return
  }
}
