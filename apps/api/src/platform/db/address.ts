export interface Login {
  user: string
  password: string
}

export function withLogin(url: string, login: Login): string {
  const address = new URL(url)
  address.username = encodeURIComponent(login.user)
  address.password = encodeURIComponent(login.password)
  return address.href
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}
