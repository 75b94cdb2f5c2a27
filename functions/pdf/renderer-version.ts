/**
 * Names the way reports are typeset. It is part of what a publication is made from: change it with every
 * change of the bytes that the same report gives.
 */
export const rendererVersion = '1';
