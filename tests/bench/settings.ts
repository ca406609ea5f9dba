// What a bench can be told on the command line.

export type Settings = {
  /** Of each measurement; the median counts. */
  rounds: number;
  /** How long people write in one round. */
  seconds: number;
  /** How often the product is killed in `kill`. */
  kills: number;
  /** False: the product alone, for a quick look while working on it. */
  hasPeers: boolean;
};
