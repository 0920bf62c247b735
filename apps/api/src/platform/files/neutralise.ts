const evaluated = /^[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠])/

export function neutraliseText(text: string): string {
  return evaluated.test(text) ? `'${text}` : text
}

export function restoreText(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text
}
