// The part of each peer that the bench calls: they are installed only when it runs.
declare module 'pdfmake' {
  const pdfmake: {
    addFonts(fonts: Record<string, Record<string, string>>): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  };
  export = pdfmake;
}

declare module 'react' {
  export function createElement(type: unknown, properties?: object | null, ...children: unknown[]): unknown;
}

declare module '@react-pdf/renderer' {
  export const Document: unknown;
  export const Page: unknown;
  export const Text: unknown;
  export const View: unknown;
  export const Font: {
    register(family: object): void;
    registerHyphenationCallback(callback: (word: string) => string[]): void;
  };
  export function renderToBuffer(element: unknown): Promise<Buffer>;
}

declare module '@myriaddreamin/typst-ts-node-compiler' {
  export class NodeCompiler {
    static create(options: { fontArgs: ({ fontPaths: string[] } | { fontBlobs: Buffer[] })[] }): NodeCompiler;
    pdf(source: { mainFileContent: string }): Buffer;
    evictCache(age: number): void;
  }
}

declare module 'puppeteer-core' {
  interface Browser {
    newPage(): Promise<{
      goto(address: string, options: object): Promise<unknown>;
      pdf(options: object): Promise<Uint8Array>;
      close(): Promise<void>;
    }>;
    close(): Promise<void>;
  }
  export function launch(options: object): Promise<Browser>;
}
