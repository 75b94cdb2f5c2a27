declare module 'commonmark-spec' {
  const specification: {
    readonly tests: readonly {
      readonly markdown: string;
      readonly html: string;
      readonly section: string;
      readonly number: number;
    }[];
  };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS.
  export default specification;
}
