/** A value that changes, in the shape `useSyncExternalStore` asks for. */
export type Store<T> = {
  get: () => T;
  /** Calls `listener` after every change; answers the function that stops it. */
  subscribe: (listener: () => void) => () => void;
};

export type WritableStore<T> = Store<T> & {
  /** Does nothing when the value is the same. */
  set: (value: T) => void;
};

export function createStore<T>(initial: T): WritableStore<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
