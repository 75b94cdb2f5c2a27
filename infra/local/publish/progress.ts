/** Lines with, on a terminal, a bar below them. */
export interface Progress {
  line(text: string): void;
  /** Moves the bar on by one. */
  step(): void;
  /** Takes the bar away. */
  end(): void;
}

const WIDTH = 30;

/** A bar of `total` steps on a terminal; lines alone elsewhere. */
export function showProgress(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY) {
    return { line: (text) => void stream.write(`${text}\n`), step() {}, end() {} };
  }
  const clear = '\r\u001b[K';
  let done = 0;
  const draw = () => {
    const filled = Math.round((WIDTH * done) / Math.max(total, 1));
    stream.write(`${clear}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
  };
  draw();
  return {
    line: (text) => {
      stream.write(`${clear}${text}\n`);
      draw();
    },
    step: () => {
      done += 1;
      draw();
    },
    end: () => void stream.write(clear),
  };
}
