export type MessageLanguage = 'zh-CN' | 'en'

/** What a channel carries: the name of a template and what fills it, never a text, so that one whose texts must be registered beforehand (SMS, a WeChat service account) fits as well. */
export type Message<Templates> = {
  readonly [Name in keyof Templates]: {
    readonly template: Name
    readonly parameters: Templates[Name]
    readonly language: MessageLanguage
    /** An address of the channel's own: of a mailbox, a telephone, an account. */
    readonly to: string
    /** The same for the same message, should it be sent twice. */
    readonly id: string
    /** Where one press ends what is sent there; null where nothing repeats. */
    readonly stopUrl: string | null
  }
}[keyof Templates]

/** Taken over, or refused for good; what may yet succeed is thrown, and its job tries again. */
export type Delivery = { readonly delivered: true } | { readonly delivered: false; readonly reason: string }

export interface Channel<Templates> {
  deliver(message: Message<Templates>): Promise<Delivery>
  close(): void
}
