const key = 'jiangji.school'

export function keptSchool(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepSchool(slug: string): void {
  try {
    localStorage.setItem(key, slug)
  } catch {
    return
  }
}
