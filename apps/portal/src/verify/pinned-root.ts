/** The thumbprint of the key that signs the trust bundle, as the server wrote it into this page; null on a page that was not served by it. */
export function pinnedRoot(): string | null {
  const { content } = document.querySelector<HTMLMetaElement>('meta[name="jiangji-root"]') ?? { content: '' }
  return /^[\w-]{43}$/.test(content) ? content : null
}
