import { formatNumber } from '../../flow/format-number.ts';
import type { Label } from '../../flow/label.ts';
import { mapSymbols } from '../../flow/map-symbols.ts';
import type { Level, Numbering, Numberings } from './read-numbering.ts';

/** Gives each numbered paragraph its label; call it once a paragraph, in document order. */
export type Labeller = (numberingId: string, level: number) => Label | undefined;

interface Counter {
  readonly numbers: (number | undefined)[];
  /** Instances used so far: a start override counts once. */
  readonly used: Set<string>;
}

/** Starts counting at the beginning of a document. */
export function labelParagraphs(numberings: Numberings): Labeller {
  const counters = new Map<string, Counter>();
  return (numberingId, level) => {
    const numbering = numberings.get(numberingId);
    const definition = numbering?.levels[level];
    if (!numbering || !definition) return undefined;
    const counter = counters.get(numbering.counter) ?? { numbers: [], used: new Set() };
    counters.set(numbering.counter, counter);
    count(counter, numberingId, level, numbering);
    const ordered = definition.format !== 'bullet';
    const text = ordered ? printNumbers(definition, level, numbering, counter.numbers) : bulletOf(definition);
    return { text: text.trim(), ordered: ordered && definition.format !== 'none', level };
  };
}

/** The second bullet that Word offers is a letter o in Courier New. */
function bulletOf({ text, font }: Level): string {
  return text === 'o' && font?.startsWith('Courier') ? '◦' : mapSymbols(text, font, true);
}

function count(counter: Counter, numberingId: string, level: number, numbering: Numbering): void {
  const { numbers, used } = counter;
  if (!used.has(numberingId)) {
    used.add(numberingId);
    for (const [overridden, start] of numbering.startOverrides) {
      numbers[overridden] = overridden === level ? start - 1 : undefined;
    }
  }
  const start = numbering.startOverrides.get(level) ?? numbering.levels[level]?.start ?? 1;
  numbers[level] = (numbers[level] ?? start - 1) + 1;
  for (let higher = 0; higher < level; higher++) {
    // A level that was skipped counts as begun, so that 1.1 may open a list.
    numbers[higher] ??= numbering.startOverrides.get(higher) ?? numbering.levels[higher]?.start ?? 1;
  }
  for (let deeper = level + 1; deeper < numbers.length; deeper++) {
    const after = numbering.levels[deeper]?.restartAfter;
    if (after === undefined || (after > 0 && level < after)) numbers[deeper] = undefined;
  }
}

function printNumbers(
  definition: Level,
  level: number,
  { levels }: Numbering,
  numbers: readonly (number | undefined)[],
): string {
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    if (index > level) return '';
    const format = definition.legal ? 'decimal' : (levels[index]?.format ?? 'decimal');
    return formatNumber(numbers[index] ?? levels[index]?.start ?? 1, format);
  });
}
