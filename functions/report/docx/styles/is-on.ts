import type { XmlElement } from '../package/xml.ts';

/** The value of an on/off property: present means on unless it says otherwise (ISO 29500-1, 17.17.4). */
export function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  const value = element.attributes['w:val'];
  return value !== '0' && value !== 'false' && value !== 'off';
}
