// Reading figures off runs: percentiles, medians, and one line per figure with its ratio to the peers.

/** Nearest-rank percentile of unsorted values; `p` between 0 and 100. Throws when there are none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error("No values were measured");
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

type Peer = { name: string; value: number };

/** `atMost`: the figure that was promised. `besidePeers`: what was promised beside those of this run. */
export function printFigure(
  name: string,
  value: number,
  unit: string,
  {
    atMost,
    besidePeers,
    peers = [],
  }: { atMost?: number | undefined; besidePeers?: Peer | undefined; peers?: readonly Peer[] } = {},
): void {
  const own = `${name.padEnd(58)} ${value.toFixed(1).padStart(9)} ${unit.padEnd(6)}`;
  const beside = peers.map((peer) => {
    const ratio = peer.value === 0 ? "" : `, ratio ${(value / peer.value).toFixed(2)}`;
    return `${peer.name} ${peer.value.toFixed(1)} ${unit}${ratio}`;
  });
  const promised = [
    ...(atMost === undefined ? [] : [`(${verdict(value, atMost)} ${atMost} ${unit})`]),
    ...(besidePeers === undefined ? [] : [`(${verdict(value, besidePeers.value)} ${besidePeers.name})`]),
  ];
  process.stdout.write(`${[own, ...promised, ...beside].join("  ").trimEnd()}\n`);
}

function verdict(value: number, limit: number): string {
  return value <= limit ? "within" : "over";
}
