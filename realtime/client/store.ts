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

/** For values that are made anew each time: tells nobody when the new one says the same. */
export function setWhenDifferent<T>(store: WritableStore<T>, value: T): void {
  if (JSON.stringify(value) !== JSON.stringify(store.get())) store.set(value);
}
