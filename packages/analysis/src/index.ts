export type { Frame, Picture } from './image/picture.ts';
