const key = 'jiangji.organisation'

export function chosenOrganisation(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export function chooseOrganisation(organisationId: string | null): void {
  try {
    if (organisationId) sessionStorage.setItem(key, organisationId)
    else sessionStorage.removeItem(key)
  } catch {
    return
  }
}
