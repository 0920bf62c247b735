const key = 'jiangji.child'

/** Which of her children a guardian looks after in this window. */
export function chosenChild(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export function chooseChild(learnerId: string | null): void {
  try {
    if (learnerId) sessionStorage.setItem(key, learnerId)
    else sessionStorage.removeItem(key)
  } catch {
    return
  }
}
