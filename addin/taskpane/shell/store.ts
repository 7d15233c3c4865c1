/** Something that changes, for those who want to know when it does. */
export class Store<T extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private now: T) {}

  readonly get = (): T => this.now;

  /** Tells of every change from now on; what comes back ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(what: Partial<T>): void {
    this.now = { ...this.now, ...what };
    for (const listener of [...this.listeners]) listener();
  }
}
