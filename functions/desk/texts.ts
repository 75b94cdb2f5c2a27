import type { Refusal } from '../portal/http/router.ts';
import type { Language } from '../portal/texts/texts.ts';
import type { UploadStatus } from '../publishing/record.ts';

const vi = {
  name: 'Gazette – Tiếp nhận',
  title: 'Tài liệu đã tải lên',
  all: 'Tất cả',
  filter: 'Trạng thái',
  find: 'Tìm theo tên tệp đã tải lên',
  findButton: 'Xem',
  file: 'Tệp, lý do, lưu ý',
  status: 'Trạng thái',
  none: 'Không có tài liệu nào.',
  unknown: 'Chưa thấy tệp nào có tên này.',
  next: 'Trang sau',
  still: (revision: number) => `Bản ${revision} đã công bố trước đó vẫn được giữ nguyên.`,
  missing: 'Đang chờ ảnh:',
  footer: 'Dành cho người tải tài liệu lên.',
  refusals: {
    400: 'Yêu cầu không hợp lệ',
    404: 'Không có trang này',
    405: 'Không dùng được cách gọi này',
    500: 'Hệ thống đang gặp trục trặc. Hãy thử lại sau ít phút.',
  } satisfies Record<Refusal, string>,
  statuses: {
    received: 'Đã nhận',
    waiting: 'Đang chờ ảnh',
    published: 'Đã công bố',
    rejected: 'Bị từ chối',
    withdrawn: 'Đã thu hồi',
  } satisfies Record<UploadStatus, string>,
};

/** The words of one language. */
export type DeskTexts = typeof vi;

const en: DeskTexts = {
  name: 'Gazette – Desk',
  title: 'Uploads',
  all: 'All',
  filter: 'Status',
  find: 'Look up an uploaded file by its key',
  findButton: 'Look up',
  file: 'File, reasons, remarks',
  status: 'Status',
  none: 'There are no uploads.',
  unknown: 'No file of this name has been seen.',
  next: 'Next page',
  still: (revision) => `Revision ${revision}, published before, stays as it is.`,
  missing: 'Waiting for pictures:',
  footer: 'For those who upload.',
  refusals: {
    400: 'The request is not valid',
    404: 'There is no such page',
    405: 'This method is not allowed',
    500: 'Something went wrong. Please try again in a few minutes.',
  },
  statuses: {
    received: 'Received',
    waiting: 'Waiting',
    published: 'Published',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
};

/** The desk's words by language. */
export const deskTexts: Readonly<Record<Language, DeskTexts>> = { vi, en };
