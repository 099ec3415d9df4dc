export { defineMienStatus, MienStatus, type MienStatusEvents } from './mien-status.tsx';
