/** What stands before a numbered paragraph. */
export interface Label {
  /** As printed: `1.`, `II.`, `a)`, `•`. Empty where nothing is printed. */
  readonly text: string;
  readonly ordered: boolean;
  /** 0 is the outermost. */
  readonly level: number;
}
