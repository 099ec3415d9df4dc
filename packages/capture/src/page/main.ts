import { defineMienVerify } from '../element/mien-verify.tsx';

defineMienVerify();
