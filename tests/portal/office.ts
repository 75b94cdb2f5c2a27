import { createPortal } from './build.ts';

/** An official report whose words try to break out of the markup. */
export const official = {
  title: 'Báo cáo <quý> I',
  number: '05/BC-UBND',
  type: 'Báo cáo',
  issuer: 'Ủy ban nhân dân phường Đức Xuân',
  date: '2026-04-13',
  signer: { role: 'Chủ tịch', name: 'Nguyễn Văn A' },
  summary: 'Kinh tế & xã hội.</script>',
};

/** The portal with that report, one that was withdrawn, and the address of every kind of page in both languages. */
export async function openOffice() {
  const portal = createPortal();
  const { id } = await portal.publish(official, { picture: new Uint8Array([1]) });
  const gone = await portal.publish({ title: 'Thu hồi rồi' });
  await portal.withdraw(gone);
  const paths = [
    '/',
    '/?q=B%C3%A1o&type=B%C3%A1o+c%C3%A1o',
    '/?q=kh%C3%B4ng',
    `/reports/${id}/bao-cao-quy-i`,
    `/reports/${gone.id}`,
    '/issuers',
    '/issuers/uy-ban-nhan-dan-phuong-duc-xuan',
    '/types',
    '/years/2026',
    '/nowhere',
    '/%00',
  ];
  return {
    ...portal,
    id,
    gone,
    paths: paths.flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`]),
  };
}
