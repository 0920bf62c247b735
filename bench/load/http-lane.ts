import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** One kept-alive connection that posts JSON and reads the answer; as little client as possible, so that the server is measured. */
export class HttpLane {
  #socket: Socket
  #head: string

  private constructor(socket: Socket, path: string) {
    this.#socket = socket
    this.#head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: `
  }

  static async open(port: number, path: string): Promise<HttpLane> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    return new HttpLane(socket, path)
  }

  async post(body: string): Promise<{ status: number; body: string }> {
    const answer = this.#answer()
    this.#socket.write(`${this.#head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return answer
  }

  close(): void {
    this.#socket.destroy()
  }

  #answer(): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      let held: Buffer = Buffer.alloc(0)
      const take = (part: Buffer): void => {
        held = held.length === 0 ? part : Buffer.concat([held, part])
        const end = held.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = held.toString('latin1', 0, end)
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        if (held.length < end + 4 + length) return
        this.#socket.off('data', take)
        resolve({ status: Number(head.slice(9, 12)), body: held.toString('utf8', end + 4, end + 4 + length) })
      }
      this.#socket.on('data', take)
      this.#socket.once('error', reject)
    })
  }
}
