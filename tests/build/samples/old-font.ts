import { p, r } from '../../report/docx/docx.ts';

const small = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz w:val="28"/>';
const capitals = '<w:b/><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/><w:sz w:val="28"/>';

/** A notice typed in the fonts of TCVN3 and saved by a newer Word. */
export const oldFontBody: string =
  p(r('th«ng b¸o lÞch tiªm phßng cho tr©u bß', capitals), '<w:jc w:val="center"/>') +
  p(
    r(
      'Tr¹m Thó y x· NËm LÈy tiªm phßng cho ®µn tr©u bß tõ ngµy 06/4 ®Õn ngµy 10/4/2026 t¹i s©n nhµ v¨n hãa c¸c b¶n.',
      small,
    ),
  ) +
  p(r('C¸c hé nhèt tr©u bß t¹i chuång tr­íc 7 giê s¸ng.', small));
