/** How a numbered or bulleted line begins. */
export interface Marker {
  readonly kind: 'division' | 'annex' | 'article' | 'roman' | 'decimal' | 'letter' | 'bullet';
  /** As written, without the space after it: `I/-`, `1.2.`, `a)`, `-`. */
  readonly label: string;
  readonly rest: string;
  /** 1 for `1.`, 2 for `1.2.`; for bullets and the others 1. */
  readonly depth: number;
  /** What makes siblings: `decimal-1`, `bullet-+`. */
  readonly family: string;
}

const patterns: readonly { readonly kind: Marker['kind']; readonly pattern: RegExp }[] = [
  { kind: 'annex', pattern: /^(PHỤ LỤC(?:\s+(?:[IVXLC]+|\d+))?)\s*[:.]?\s*(?=$|\p{Lu})/u },
  { kind: 'annex', pattern: /^(Phụ lục\s+(?:[IVXLC]+|\d+))\s*[:.]?\s*(?=$|\p{Lu})/u },
  {
    kind: 'division',
    pattern:
      /^((?:Phần|PHẦN)\s+(?:[IVXLC]+|\d+|thứ\s+\p{L}+|THỨ\s+\p{L}+)|(?:Chương|CHƯƠNG)\s+(?:[IVXLC]+|\d+))\s*[:.-]?\s*(?=$|\p{Lu})/u,
  },
  { kind: 'division', pattern: /^((?:Mục|MỤC)\s+(?:[IVXLC]+|\d+))\s*[:.-]?\s*(?=$|\p{Lu})/u },
  { kind: 'article', pattern: /^((?:Điều|ĐIỀU)\s+\d{1,3}\s*[.:])\s*(?=\S)/u },
  { kind: 'roman', pattern: /^([IVXLC]{1,6}\s?(?:\.-|\/-|[./)-]))\s*(?=\p{Lu}|“)/u },
  { kind: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3}\s?(?:\.-|\/-|[./):-])?)\s+(?=\p{L}|“)/u },
  { kind: 'decimal', pattern: /^(\d{1,3}\s?(?:\.-|\/-|[./):-]))\s+(?=\S)/u },
  { kind: 'letter', pattern: /^([a-zđ]\s?(?:\/-|[./)-]))\s+(?=\S)/u },
  { kind: 'bullet', pattern: /^([-–—+•·○▪■*])\s+(?=\S)/u },
  { kind: 'bullet', pattern: /^([-–+•])(?=\p{L})/u },
];

/** The marker a line begins with, where there is one. */
export function markerOf(text: string): Marker | undefined {
  if (!/^[\p{L}\d\-–—+•·○▪■*]/u.test(text)) return undefined;
  for (const { kind, pattern } of patterns) {
    const label = pattern.exec(text)?.[1];
    if (label === undefined) continue;
    const found = pattern.exec(text)![0];
    const depth =
      kind === 'decimal'
        ? (label.match(/\d+/g)?.length ?? 1)
        : kind === 'division' && /^m/iu.test(label)
          ? 2
          : 1;
    const family = kind === 'bullet' ? `bullet ${label}` : `${kind} ${depth}`;
    return { kind, label: label.trim(), rest: text.slice(found.length), depth, family };
  }
  return undefined;
}
