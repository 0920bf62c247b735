import type { NetworkInterfaceInfo } from 'node:os'
import type { Writable } from 'node:stream'

type Output = Pick<Writable, 'write'> & { readonly isTTY?: boolean }

export interface ShownAccount {
  role: string
  school: string
  number: string
  password: string
  name: string
}

export interface Opened {
  /** Where to open it now. */
  address: string
  /** What QR codes, links and issuer names carry since the first start. */
  origin: string
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>
}

/** What the terminal shows: a line a step, with its time, then the address and one account a role. */
export class StartupTrail {
  #output: Output
  #begun = performance.now()
  #counting = false
  #quarter = -1

  constructor(output: Output) {
    this.#output = output
  }

  step(chinese: string, english: string): void {
    this.#endCounting()
    const seconds = ((performance.now() - this.#begun) / 1000).toFixed(1).padStart(5)
    this.#line(`${seconds}s  ${chinese} · ${english}`)
  }

  /** A count that grows in place on a terminal, and by quarters in a file. */
  count(said: string, done: number, total: number): void {
    const told = `        ${said} ${done}/${total}`
    if (this.#output.isTTY) {
      this.#counting = true
      this.#output.write(`\r${told}   `)
      return
    }
    const quarter = Math.floor((done / Math.max(total, 1)) * 4)
    if (quarter > this.#quarter) this.#line(told)
    this.#quarter = quarter
  }

  ready({ address, origin, interfaces }: Opened): void {
    this.#endCounting()
    this.#line('')
    this.#line(`匠迹已就绪 · Jiangji is ready: ${address}`)
    if (address.startsWith('http://'))
      for (const other of lanAddresses(interfaces, new URL(address).port))
        this.#line(`  局域网内也可打开 · on this network also ${other}`)
    if (address !== origin)
      this.#line(
        `  二维码和链接仍写首次启动时的地址 · QR codes and links carry the address of the first start: ${origin}`,
      )
  }

  accounts(accounts: readonly ShownAccount[]): void {
    this.#line('')
    this.#line('演示账号 · demo accounts')
    for (const { role, school, number, password, name } of accounts)
      this.#line(`  ${[role, school, number, password, name].join('  ')}`)
    this.#line('')
    this.#line('按 Ctrl-C 停止 · press Ctrl-C to stop')
  }

  empty(): void {
    this.#line('')
    this.#line(
      '这个数据库里还没有学校，也就没有人能登录；要先看演示城市，请用 npm start -- --demo 启动 · this database holds no school yet, so nobody can sign in; to see the demo city start with npm start -- --demo',
    )
  }

  refusal(message: string): void {
    this.#endCounting()
    this.#line(message)
  }

  failure(place: string, cause: unknown, requestId?: string): void {
    this.#endCounting()
    const told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    this.#line(
      `[故障 · failure] ${place}${requestId === undefined ? '' : ` ${requestId}`}\n${withoutLongNumbers(told)}`,
    )
  }

  #line(text: string): void {
    this.#output.write(`${text}\n`)
  }

  #endCounting(): void {
    if (this.#counting) this.#output.write('\n')
    this.#counting = false
  }
}

/** No ID number may reach a log, whatever an error says. */
function withoutLongNumbers(text: string): string {
  return text.replace(/\d{12,}[\dXx]?/g, (digits) => `${digits.slice(0, 4)}…`)
}

function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>, port: string): string[] {
  return Object.values(interfaces)
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}${port === '' ? '' : `:${port}`}`)
}
