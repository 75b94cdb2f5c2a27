import { nameBody } from '../metadata/name-body.ts';
import { fold, startsBody } from './line-kind.ts';

/** Lines that are no body of their own: the name goes on below. */
const unfinished =
  /(?:^van phong$|^thuong truc$|^ban (?:thuong vu|chap hanh|thuong truc)$|^(?:uy ban|hoi dong) nhan dan$|^doan dai bieu$| va$|^uy ban mat tran to quoc$)/;

/** The bodies that the lines of a letterhead's left column name, the highest first, in sentence case. */
export function joinBodies(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    const text = line.replace(/\s+/gu, ' ').trim();
    const above = bodies.at(-1);
    if (above !== undefined && (!startsBody(text) || unfinished.test(fold(above)))) {
      bodies[bodies.length - 1] = `${above} ${text}`;
    } else bodies.push(text);
  }
  return bodies.map(nameBody);
}
