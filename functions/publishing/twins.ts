/** The decomposed spelling of a composed key, where there is one that differs. */
export function twinsOf(key: string): readonly string[] {
  const composed = key.normalize('NFC');
  const decomposed = key.normalize('NFD');
  return key === composed && decomposed !== key ? [decomposed] : [];
}
