import { expect, it } from 'vitest'
import { openMailServer } from '../../testing/mail-server.ts'
import { openMailChannel } from './mail-channel.ts'
import type { Templates } from './templates.ts'

it('a mail is not handed to a server that cannot show who it is', async () => {
  const pretender = await openMailServer()
  const channel = openMailChannel<Templates>(
    {
      host: '127.0.0.1',
      port: pretender.port,
      security: 'starttls',
      user: null,
      password: null,
      from: 'jiangji@mail.example',
    },
    () => ({ subject: '演示\r\nBcc: x@example.com', text: '', html: '' }),
  )
  const message = {
    template: 'address-code',
    parameters: { code: '123456', minutes: 30 },
    language: 'zh-CN',
    to: 'a@example.com',
    id: '1',
    stopUrl: null,
  } as const
  await expect(channel.deliver(message)).rejects.toThrow(/certificate/i)
  expect(pretender.mails).toEqual([])
  channel.close()
  await pretender.close()
})
