/** Trades, by a name of capital letters and underscores; of each what it and who is in it are called, with commas between. */
export type Trades = Readonly<Record<string, string>>
