import { isRule } from '../official/line-kind.ts';

/** A rule, or a line of a frame (`+---+---+`). */
export function isDrawn(text: string): boolean {
  return isRule(text) || /^[-+|=:─━┼├┤┌┐└┘┬┴\s]+$/u.test(text);
}
