import { child, elements, type XmlElement, type XmlNode } from '../package/xml.ts';

/** Prefixes of the extensions this reader understands, as files conventionally name them. */
const understood = /^(wps|wpg|wpc|wp14|w14|w15|w16\w*|wne|wp15)$/;

/** The content of the first choice whose every requirement is understood, else of the fallback: never of both. */
export function chooseAlternative(element: XmlElement): readonly XmlNode[] {
  const choice = elements(element, 'mc:Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((prefix) => understood.test(prefix)),
  );
  return (choice ?? child(element, 'mc:Fallback'))?.children ?? [];
}
