import { fieldOf } from './refusal.ts'

/** What an address outside the procedures answered instead of what was asked of it. */
export class RefusedAnswer extends Error {
  readonly refusal: unknown

  private constructor(answer: unknown) {
    super('it was refused')
    this.refusal = fieldOf(answer, 'error')
  }

  static async of(response: Response): Promise<RefusedAnswer> {
    return new RefusedAnswer(await response.json().catch(() => null))
  }
}
