import { execFileSync, spawnSync } from 'node:child_process';

/** A node of a PDF's structure tree as poppler reads it: text and elements in reading order. */
export interface StructureNode {
  readonly role: string;
  readonly children: (StructureNode | string)[];
}

/** Whether poppler's `pdfinfo` and `pdftotext` are here. */
export function canReadStructure(): boolean {
  return spawnSync('pdfinfo', ['-v']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;
}

/** Reads the structure tree of a PDF with its text. */
export function readStructure(file: string): StructureNode {
  const output = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const root: StructureNode = { role: '', children: [] };
  const open = [{ node: root, depth: -1 }];
  for (const line of output.split('\n')) {
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    const content = line.slice(depth);
    // Attributes and objects say nothing of the text.
    if (content.startsWith('/') || content.startsWith('Object ')) continue;
    while (open.at(-1)!.depth >= depth) open.pop();
    const parent = open.at(-1)!.node;
    if (content.startsWith('"')) parent.children.push(content.slice(1, -1));
    else {
      const node: StructureNode = { role: /^\w+/.exec(content)?.[0] ?? '', children: [] };
      parent.children.push(node);
      open.push({ node, depth });
    }
  }
  return root;
}

/** The text of a PDF as it is copied from a viewer. */
export function readText(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
