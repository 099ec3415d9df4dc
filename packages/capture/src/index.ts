export { defineMienVerify, MienVerify } from './element/mien-verify.tsx';
