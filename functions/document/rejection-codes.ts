/**
 * Every reason for which a report is rejected, with what its author is told.
 * Sentences may hold `{placeholders}`, filled from the details of `Rejected`. Codes never change their meaning.
 */
export const rejectionSentences = {
  'bad-key': {
    vi: 'Tên tệp hoặc thư mục không dùng được: {what}. Hãy đổi tên rồi tải lên lại.',
    en: 'The file or folder name cannot be used: {what}. Rename it and upload it again.',
  },
  'unnormalised-twin': {
    vi: 'Đã có một tệp cùng tên (chỉ khác cách gõ dấu). Hãy xóa một trong hai tệp.',
    en: 'A file of the same name (typed with composed accents) is already there. Delete one of the two.',
  },
  'unknown-format': {
    vi: 'Không đọc được loại tệp “{extension}”. Hãy tải lên tệp .docx, .md, .html, .txt hoặc .pdf.',
    en: 'Files of type “{extension}” cannot be read. Upload a .docx, .md, .html, .txt or .pdf file.',
  },
  'old-format': {
    vi: 'Tệp {extension} là định dạng cũ. Hãy mở tệp bằng Word hoặc LibreOffice và lưu thành .docx.',
    en: '{extension} is an old format. Open the file in Word or LibreOffice and save it as .docx.',
  },
  'wrong-format': {
    vi: 'Nội dung tệp không đúng với đuôi {extension}. Hãy lưu lại tệp bằng chương trình đã soạn nó.',
    en: 'The content is not what the extension {extension} says. Save the file again with the program that made it.',
  },
  empty: {
    vi: 'Tệp không có nội dung.',
    en: 'The file has no content.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc chưa tải lên hết: {what}. Hãy lưu lại và tải lên lại.',
    en: 'The file is damaged or incomplete: {what}. Save it again and upload it again.',
  },
  encrypted: {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  },
  'unknown-encoding': {
    vi: 'Không xác định được bảng mã tiếng Việt của tệp. Hãy lưu tệp bằng bảng mã Unicode (UTF-8).',
    en: 'The encoding of the text is not certain. Save the file as Unicode (UTF-8).',
  },
  'bad-front-matter': {
    vi: 'Phần khai báo đầu tệp (giữa hai dòng ---) có lỗi: {what}.',
    en: 'The front matter (between the two --- lines) has an error: {what}.',
  },
  'secrecy-stamp': {
    vi: 'Văn bản có dấu độ mật “{stamp}” nên không được công bố.',
    en: 'The document bears the secrecy stamp “{stamp}” and must not be published.',
  },
  'too-large': {
    vi: 'Tệp quá lớn: {what}.',
    en: 'The file is too large: {what}.',
  },
  'too-complex': {
    vi: 'Nội dung quá phức tạp: {what}.',
    en: 'The content is too complex: {what}.',
  },
  'too-many-pages': {
    vi: 'Tài liệu dài quá {limit} trang. Hãy chia thành nhiều tệp.',
    en: 'The document is longer than {limit} pages. Split it into several files.',
  },
  'too-slow': {
    vi: 'Tệp mất quá nhiều thời gian để xử lý. Hãy đơn giản hóa hoặc chia nhỏ tệp.',
    en: 'The file takes too long to process. Simplify it or split it.',
  },
  'bad-image': {
    vi: 'Không đọc được ảnh “{image}”: {what}.',
    en: 'The image “{image}” cannot be read: {what}.',
  },
  'missing-image': {
    vi: 'Thiếu ảnh “{image}”. Hãy tải ảnh lên cùng thư mục như trong văn bản.',
    en: 'The image “{image}” is missing. Upload it to the place the document names.',
  },
  'failed-repeatedly': {
    vi: 'Hệ thống đã thử nhiều lần nhưng không xử lý được tệp này. Quản trị viên đã được báo.',
    en: 'The system tried several times and could not process this file. The operator has been told.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type RejectionCode = keyof typeof rejectionSentences;
