const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A text with one character replaced. */
export const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)

/** Another letter of base64url, so that an altered token stays readable. */
export const anotherLetter = (letter: string, by: number) =>
  letter === '.' ? 'A' : (alphabet[(alphabet.indexOf(letter) + by) % 64] ?? 'A')
