// First come, first served.

export interface Lock {
  /** Resolves with the function that gives the lock back. */
  acquire(): Promise<() => void>
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createLock(): Lock {
  let tail: Promise<void> = Promise.resolve()
  const acquire = async () => {
    const before = tail
    let release = () => {}
    tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
  return {
    acquire,
    run: async (work) => {
      const release = await acquire()
      try {
        return await work()
      } finally {
        release()
      }
    },
  }
}
