import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface TakenMail {
  to: string[]
  /** As it came over the wire. */
  raw: string
  /** Its plain text, decoded. */
  text: string
}

export interface MailServer {
  port: number
  mails: TakenMail[]
  /** Addresses it refuses for good. */
  refused: Set<string>
  close(): Promise<void>
}

/** A real mail server on loopback that keeps what it takes over. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const mails: TakenMail[] = []
  const refused = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString()
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: plainTextOf(raw) })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    refused,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function plainTextOf(raw: string): string {
  const [, head = '', body = ''] =
    /content-type: text\/plain[\s\S]*?\r\n([\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw) ?? []
  const isBase64 = /base64/i.test(raw.slice(0, raw.indexOf(body)).slice(-400)) || /base64/i.test(head)
  if (isBase64) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
