// The styles of the editor and the two faces it is set in, put into the page once.

import inter from '@fontsource-variable/inter/wght.css?inline';
import charis from '@fontsource/charis-sil/400.css?inline';
import charisItalic from '@fontsource/charis-sil/400-italic.css?inline';
import charisBold from '@fontsource/charis-sil/700.css?inline';
import charisBoldItalic from '@fontsource/charis-sil/700-italic.css?inline';
import tokens from './styles/tokens.css?inline';
import icons from './styles/icons.css?inline';
import editor from './styles/editor.css?inline';

const sheet = document.createElement('style');
sheet.dataset.rejoinder = 'editor';
sheet.textContent = [inter, charis, charisItalic, charisBold, charisBoldItalic, tokens, icons, editor].join('\n');
document.head.prepend(sheet);
