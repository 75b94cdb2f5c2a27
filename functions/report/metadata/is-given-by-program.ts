/** Titles that programs and scanners give of their own accord. */
const placeholder =
  /^(document\s*\d*|untitled.*|tài liệu\s*\d*|microsoft (word|excel|powerpoint)\b.*|.*\.(docx?|dotx?|xlsx?|pptx?|rtf|odt|pdf|tiff?|jpe?g|png|tmp|indd|cdr)|word document|tiêu đề|title|powerpoint presentation|slide \d+|print|(scan|img|doc|image|scanned|camscanner)[\s_-]*[\d\s_./:-]*.*\d{2,}.*|scan(ned)?( document| image)?|about:blank|https?:.*|[\d\s_./:-]+)$/iu;
/** Names of machines and programs, not of people. */
const machine =
  /^(admin(istrator)?|user|người dùng|owner|un-?named|python-docx|windows user|microsoft.*|openxml.*|pc|hp|dell|acer|asus|lenovo|unknown.*|.*\d{2,})$/i;
/** What letters of TCVN3 and VNI look like where they are taken for Latin-1, and what could not be decoded. */
const misread = /[\ufffd¤¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿×ß÷]/u;

/** Whether a title in a file's properties came from a program, or cannot be read. */
export function isPlaceholderTitle(title: string): boolean {
  return title === '' || placeholder.test(title) || misread.test(title);
}

/** Whether an author in a file's properties names a machine or a login rather than a person. */
export function isMachineName(author: string): boolean {
  return !author.includes(' ') || machine.test(author) || misread.test(author);
}
