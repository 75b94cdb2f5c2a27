/**
 * A word as it comes out when Vietnamese is typed the Telex way with the input method off, without its marks:
 * `ddaats` is `dat` (đất), `vieetj` is `viet` (việt).
 */
export function readTelex(folded: string): string {
  return folded
    .replace(/([aeiouyw]\w*?)[sfrxj](?=[a-z]?$)/, '$1')
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/(?<=[aou])w|w(?=$)/g, '')
    .replace(/uow/g, 'uo');
}
