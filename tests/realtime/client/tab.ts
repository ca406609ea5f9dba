/** The storage of one tab, with room for so many characters. */
export function tab(room = Number.POSITIVE_INFINITY): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("Full", "QuotaExceededError");
      items[key] = value;
      Object.defineProperty(this, key, { value, configurable: true, enumerable: true });
    },
    removeItem(key: string) {
      delete items[key];
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as Storage;
}
