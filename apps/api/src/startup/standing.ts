/** The start was ended before it was over. */
export class StartEnded extends Error {
  override readonly name = 'StartEnded'
}

/** What stands so far of a start, to be stopped in reverse whenever somebody asks. */
export class Standing {
  #stops: (() => Promise<void>)[] = []
  #stopped: Promise<void> | null = null

  get isStopping(): boolean {
    return this.#stopped !== null
  }

  /** Waits for a part; a stop that comes meanwhile waits for it too, so that none is left behind half made. */
  async raise<Part>(starting: Promise<Part>, stop: (part: Part) => Promise<void>): Promise<Part> {
    this.#stops.push(async () => {
      const part = await starting.catch(() => null)
      if (part !== null) await stop(part)
    })
    const part = await starting
    this.check()
    return part
  }

  check(): void {
    if (this.isStopping) throw new StartEnded('the start was ended')
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll()
    return this.#stopped
  }

  async #stopAll(): Promise<void> {
    const failures: unknown[] = []
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop())
      await stop().catch((cause: unknown) => failures.push(cause))
    if (failures.length > 0) throw new AggregateError(failures, 'not everything was stopped')
  }
}
