/** Counts what a command has done, on one line of a terminal, or every thousand elsewhere. */
export interface Progress {
  tick(): void;
  done(summary: string): void;
}

export function createProgress(what: string, out: NodeJS.WriteStream): Progress {
  let count = 0;
  return {
    tick() {
      count++;
      if (out.isTTY) out.write(`\r${count} ${what}`);
      else if (count % 1000 === 0) out.write(`${count} ${what}\n`);
    },
    done(summary) {
      out.write(`${out.isTTY ? '\r' : ''}${summary}\n`);
    },
  };
}
