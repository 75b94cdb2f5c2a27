/** Why the local stack does not start, in one line for the person who started it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
