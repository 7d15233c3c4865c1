/** A column says the same thing many times; what was read once is kept for the call after. */
export function remembering<K, V>(read: (key: K) => V, most = 5_000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = read(key);
      if (known.size >= most) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
