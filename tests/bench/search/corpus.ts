import type { IndexedReport } from '../../../functions/search/types.ts';

/** Vietnamese-looking reports, the same for the same number: syllables by Zipf's law, compounds, headers. */
export interface Corpus {
  report(number: number): IndexedReport;
  /** The word of a rank, from 0: the most frequent first. */
  readonly words: readonly string[];
}

const onsets = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  'a ai am an ang anh ao at ac ay âm ân âng ât âu ăn ăng ăt e en eo ê ên êt ênh i in inh it iêm iên iêt iêu o on ong oan oai ôi ôn ông ôt ơ ơn ơi u un ung uôn uông ư ưng ươi ương ươc'.split(
    ' ',
  );
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const frequent =
  'và các của công trong được có cho phường thực hiện dân về tổ chức quản lý xã hội năm đảng kế hoạch kinh tế nhiệm vụ đạt việc xây dựng phát triển chính trị an toàn giải quyết'.split(
    ' ',
  );
const types = ['Báo cáo', 'Kế hoạch', 'Thông báo', 'Nghị quyết', 'Quyết định', 'Tờ trình', 'Công văn'];
const short = ['BC', 'KH', 'TB', 'NQ', 'QĐ', 'TTr', 'CV'];
const places = 200;
const vowel = /[aăâeêioôơuưy]/;

/** Prepares a corpus; `seed` makes another one. */
export function makeCorpus(seed = 1): Corpus {
  const shuffled = shuffle(syllables(), randomFrom(seed));
  const words = [...frequent, ...shuffled.filter((word) => !frequent.includes(word))];
  const cumulative = zipf(words.length);
  const draw = (random: () => number) => words[lowerBound(cumulative, random() * cumulative.at(-1)!)]!;

  return {
    words,
    report(number) {
      const random = randomFrom(seed * 1_000_003 + number);
      const type = Math.floor(random() ** 2 * types.length);
      const place = `${upper(words[400 + Math.floor(random() ** 2 * places)]!)} ${upper(words[300]!)}`;
      const day = new Date(Date.UTC(2019, 0, 1 + Math.floor(random() * 2_800)));
      const title = `${types[type]} ${sentence(random, draw, 8 + Math.floor(random() * 12))}`;
      const length = Math.min(6_000, Math.floor(80 + 180 * Math.exp(gauss(random) * 0.8)));
      const id = `r${number.toString(32).padStart(12, '0')}`;
      return {
        id,
        version: 1,
        key: `${day.getUTCFullYear()}/${id}.md`,
        title,
        number: `${1 + (number % 400)}/${short[type]}-UBND`,
        type: types[type]!,
        issuer: `Ủy ban nhân dân phường ${place}`,
        date: day.toISOString().slice(0, 10),
        signer: `Nguyễn Văn ${upper(draw(random))}`,
        language: 'vi',
        pages: 1 + Math.floor(length / 400),
        bytes: 40_000 + length * 60,
        revision: 1,
        publishedAt: new Date(day.getTime() + number * 1_000).toISOString(),
        text: body(random, draw, length),
      };
    },
  };
}

function body(random: () => number, draw: (random: () => number) => string, length: number): string {
  const blocks: string[] = [];
  for (let left = length; left > 0; ) {
    const size = Math.min(left, 20 + Math.floor(random() * 60));
    const number = random() < 0.3 ? ` ${Math.floor(random() ** 3 * 100_000)} đồng` : '';
    blocks.push(`${upper(sentence(random, draw, size))}${number}.`);
    left -= size;
  }
  return blocks.join('\n');
}

function sentence(random: () => number, draw: (random: () => number) => string, size: number): string {
  return Array.from({ length: size }, () => draw(random)).join(' ');
}

function syllables(): string[] {
  const all: string[] = [];
  for (const onset of onsets) {
    for (const rime of rimes) {
      for (const tone of tones) {
        const at = rime.search(vowel) + (rime.length > 2 && vowel.test(rime[1]!) ? 1 : 0);
        all.push(`${onset}${rime.slice(0, at + 1)}${tone}${rime.slice(at + 1)}`.normalize('NFC'));
      }
    }
  }
  return all;
}

function zipf(size: number): Float64Array {
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 2.7);
    cumulative[rank] = sum;
  }
  return cumulative;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

function upper(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
