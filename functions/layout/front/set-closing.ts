import type { Metadata, Signer } from '../../document/types.ts';
import type { ClosingStyle } from '../profiles/style.ts';
import type { Slab } from '../slabs.ts';
import { measureText } from '../tables/measure-blocks.ts';
import { plainRun } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { Frame, Work } from '../work.ts';
import { saidInText } from './said-in-text.ts';
import { setSideBySide } from './set-side-by-side.ts';
import { keepTogether, setPart } from './set-stack.ts';

const air = 8;

/** Sets recipients at the left and who signed at the right, side by side and kept together. */
export function setClosing(style: ClosingStyle, frame: Frame, work: Work): Slab[] {
  const { recipients, signer } = newSignature(work);
  const hasSigner = Boolean(signer?.role || signer?.name || signer?.mandate);
  if (recipients.length === 0 && !hasSigner) return [];
  const split = hasSigner ? frame.width * 0.48 : frame.width;
  const left = { ...frame, x: 0, width: split - air / 2 };
  const right = { ...frame, x: air / 2, width: frame.width - split - air / 2 };
  const band = setSideBySide(
    recipients.length > 0 ? setRecipients(recipients, style, left, work) : [],
    hasSigner ? setSigner(signer, style, right, work) : [],
    split,
    frame,
  );
  band.before = 18;
  return [band];
}

/** Recipients and signer, without those that an article's text names itself. */
function newSignature({ document, style }: Work): Pick<Metadata, 'recipients' | 'signer'> {
  const { recipients, signer } = document.metadata;
  if (style.opening.kind === 'official') return document.metadata;
  const isSaid = saidInText(document);
  const signs = signer && !(signer.name && isSaid(signer.name));
  return { recipients: recipients.filter((name) => !isSaid(name)), ...(signs && { signer }) };
}

function setRecipients(recipients: readonly string[], style: ClosingStyle, frame: Frame, work: Work): Slab[] {
  const slabs = setPart(work.style.words.recipients, style.recipientsTitle, frame, work);
  const list = work.structure.add('L', frame.parent, { listNumbering: 'None' });
  const hang = measureText('- ', style.recipient, work);
  const column = { ...frame, x: frame.x + hang, width: frame.width - hang };
  const format = { ...style.recipient, firstLine: -hang };
  for (const [index, recipient] of recipients.entries()) {
    const item = work.structure.add('LI', list);
    const label = plainRun('- ', format, work.structure.add('Lbl', item));
    const end = index === recipients.length - 1 ? style.recipientEnd.last : style.recipientEnd.each;
    const text = recipient.replace(/^[-–+]\s*/, '').replace(/[\s;,.]+$/, '') + end;
    const body = plainRun(text, format, work.structure.add('LBody', item));
    slabs.push(...setParagraph([label, body], format, column, work.faces));
  }
  keepTogether(slabs, false);
  return slabs;
}

function setSigner(signer: Signer | undefined, style: ClosingStyle, frame: Frame, work: Work): Slab[] {
  const set = (text: string) => (style.capitals ? text.toUpperCase() : text);
  const mandate = (signer?.mandate ?? '').split('\n').filter(Boolean);
  const top = [
    ...mandate.flatMap((line) => setPart(set(line), style.mandate, frame, work)),
    ...setPart(signer?.role && set(signer.role), style.role, frame, work),
  ];
  const name = setPart(signer?.name, style.name, frame, work);
  const [first] = name;
  if (first && top.length > 0) first.before = style.signatureSpace;
  const slabs = [...top, ...name];
  keepTogether(slabs, false);
  return slabs;
}
