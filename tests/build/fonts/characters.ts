const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const of = (text: string) => [...text].map((character) => character.codePointAt(0)!);

/** What nearly every report uses; these glyphs come first, so that a subset of them is short. */
export const commonCharacters: readonly number[] = [
  ...range(0x20, 0x7e),
  ...of('\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư'),
  ...range(0x1ea0, 0x1ef9),
  ...of('–—‘’“”•…°²³½×÷±§«»'),
];

/** Letters, figures and signs of running text, set in all four styles and in the fixed-width face. */
export const textCharacters: readonly number[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...of('ƏƒƠơƯưǍǎǏǐǑǒǓǔǦǧǪǫȘșȚțə'),
  ...of('ʰʲʳʷʹʺʻʼʽˆˇˉ˘˙˚˛˜˝'),
  ...of(
    '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u031b\u0323\u0327\u0328\u0331',
  ),
  ...of('ẀẁẂẃẄẅẞẼẽỲỳ'),
  ...range(0x1ea0, 0x1ef9),
  ...range(0x2000, 0x200a),
  ...range(0x2010, 0x2022),
  ...of('‥…‧\u202f‰‱′″‴‹›‼‽‾⁂⁃⁄⁇⁉\u205f'),
  ...range(0x2070, 0x2071),
  ...range(0x2074, 0x208e),
  ...of('₣₤₦₩₫€₭₱₹₽₿'),
  ...of('℃℅℉ℓ№™Ω℮⅓⅔⅛⅜⅝⅞←↑→↓↔↕∂∆∏∑−∕∙√∞∫≈≠≡≤≥◊ﬁﬂ'),
];

/** Alphabets that are set upright, italic and bold; elsewhere they fall back on those. */
export const otherAlphabets: readonly number[] = [
  ...of('ΆΈΉΊΌΎΏΐ'),
  ...range(0x391, 0x3a1),
  ...range(0x3a3, 0x3ce),
  ...of('ϑϕϖϵ'),
  ...range(0x400, 0x45f),
  ...of('ҐґҒғҚқҢңҮүҰұҺһӘәӨө'),
];

/** What the regular face has besides: rarer letters, and what draws in lines of type. */
export const regularCharacters: readonly number[] = [
  ...range(0x1cd, 0x1dc),
  ...range(0x218, 0x21b),
  ...range(0x370, 0x3ff),
  ...range(0x490, 0x4ff),
  ...range(0x1e00, 0x1eff),
  ...range(0x20a0, 0x20bf),
];

/** Drawing in lines of type, for trees and frames in preformatted text. */
export const drawingCharacters: readonly number[] = [...range(0x2302, 0x2321), ...range(0x2500, 0x25a1)];

/** What the fallback face adds: arrows, mathematics, marks, enclosed figures and the pictograms of office mail. */
export const symbolCharacters: readonly number[] = [
  ...of('ℂℇℊℋℌℍℎℏℐℑℒℕℙℚℛℜℝℤℨℬℰℱℳℴℵℶ⅐⅑⅒⅕⅖⅗⅘⅙⅚'),
  ...range(0x2160, 0x217f),
  ...range(0x2190, 0x21ff),
  ...range(0x2200, 0x22ff),
  ...of('⌀⌂⌈⌉⌊⌋⌐⌘⌛⏎⏏⏰⏱⏳␣'),
  ...range(0x2460, 0x2473),
  ...range(0x25a0, 0x25ff),
  ...of('☀☁☂★☆☎☐☑☒☘☛☞☢☣☮☯☰☹☺☻♀♂♠♣♥♦♩♪♫♬♭♮♯♻♿⚐⚑⚒⚓⚖⚙⚠⚡⚪⚫⛅⛔⛪⛽'),
  ...of('✁✂✅✆✈✉✍✏✒✓✔✕✖✗✚✛✜✝✡✢✣✤✥✦✧✨✩✪✯✰✱✳✴✶✽❇❉❌❍❎❏❐❑❒❓❔❕❗❖❛❜❝❞❣❤'),
  ...range(0x2776, 0x2793),
  ...of('➔➕➖➗➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯➱➲➳➵➸➺➻➼➽➾⟦⟧⟨⟩⟪⟫⟵⟶⟷⟸⟹⟺⟼⤴⤵⩽⩾⬅⬆⬇⬛⬜⭐⭕'),
  ...of('🇦🇧🇨🇩🇪🇫🇬🇭🇮🇯🇰🇱🇲🇳🇴🇵🇶🇷🇸🇹🇺🇻🇼🇽🇾🇿'),
  ...of('🌱🌳🎓🎯🏅🏆🏛🏠🏢🏥🏫👇👉👍👎👏👤👥👨👩💊💡💥💬💰💳💵💻💼'),
  ...of('📁📂📄📅📈📉📊📋📌📍📎📏📑📘📝📞📣📦📧📨📩📰📱📷🔄🔍🔑🔒🔔🔗🔥🔧🔴🔵🔶🔷🔹🔺🔻🗂'),
  ...of('😀😊😢🙏🚀🚗🚚🚧🚨🚩🚫🚭🛑🛡🟠🟡🟢🟣🟥🟦🟧🟨🟩🤝🥇🥈🥉'),
];

/** Characters that steer text and leave no ink; they are kept so that the text extracts as it was. */
export const invisibleCharacters: readonly number[] = [
  0xad,
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x2069),
  0x20e3,
  0xfeff,
  ...range(0xfe00, 0xfe0f),
  ...range(0x1f3fb, 0x1f3ff),
];
