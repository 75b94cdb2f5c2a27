import type { Metadata } from '../../document/types.ts';

/** What an official document prints for its title. */
export interface TitleParts {
  /** An official letter has no type; its subject stands below the number. */
  readonly letter: boolean;
  /** `Báo cáo`. */
  readonly type: string | undefined;
  readonly subject: string;
}

const letterTypes = ['công văn', 'thư công'];
const about = /^v\/v:?\s+/i;

/** Type and subject from the metadata, the subject from the title where there is none. */
export function splitTitle(metadata: Metadata): TitleParts {
  const type = metadata.type?.trim();
  const letter = type !== undefined && letterTypes.includes(type.toLowerCase());
  const subject = (metadata.subject ?? withoutType(metadata.title, type)).replace(about, '');
  if (letter) return { letter, type: undefined, subject };
  return { letter, type, subject: capitalised(subject) };
}

function withoutType(title: string, type: string | undefined): string {
  if (!type || !title.toLowerCase().startsWith(type.toLowerCase())) return title;
  const rest = title.slice(type.length);
  return rest === '' || /^[\s:.-]/.test(rest) ? rest.replace(/^[\s:.-]+/, '') : title;
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
