import { createTransport } from 'nodemailer'
import type { MailSettings } from '../config/config.ts'
import type { Channel, Delivery, Message } from './channel.ts'

export interface Letter {
  subject: string
  text: string
  html: string
}

export type WriteLetter<Templates> = (message: Message<Templates>) => Letter

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Mail over SMTP; a server that refuses the address for good is believed (RFC 5321, 4.2.1: 5yz), every other failure is thrown. */
export function openMailChannel<Templates>(
  settings: MailSettings,
  write: WriteLetter<Templates>,
): Channel<Templates> {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver(message) {
      const { subject, text, html } = write(message)
      try {
        await transport.sendMail({
          from: { name: '匠迹 Jiangji', address: settings.from },
          to: { name: '', address: message.to },
          messageId: `<${message.id}@${settings.from.split('@')[1] ?? 'localhost'}>`,
          subject: subject.replaceAll(/\s+/g, ' '),
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(message.stopUrl) },
        })
        return { delivered: true }
      } catch (cause) {
        const refused = refusedForGood(cause)
        if (refused === null) throw cause
        return refused
      }
    },
    close: () => transport.close(),
  }
}

/** One press, without a page in between (RFC 8058, 3.1). */
function stopHeaders(stopUrl: string | null): Record<string, string> {
  if (stopUrl === null) return {}
  return { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function refusedForGood(cause: unknown): Delivery | null {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'EENVELOPE') return null
  const status = 'responseCode' in cause ? Number(cause.responseCode) : 0
  return status >= 500 && status < 600 ? { delivered: false, reason: String(status) } : null
}
