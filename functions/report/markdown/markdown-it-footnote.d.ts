declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  const footnote: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: the plugin is written so.
  export default footnote;
}
