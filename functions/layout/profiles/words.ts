import type { ProfileWords } from './style.ts';

export const vietnameseWords: ProfileWords = {
  contents: 'Mục lục',
  figure: 'Hình',
  recipients: 'Nơi nhận:',
  number: 'Số',
};

export const englishWords: ProfileWords = {
  contents: 'Contents',
  figure: 'Figure',
  recipients: 'Copies to:',
  number: 'No.',
};
