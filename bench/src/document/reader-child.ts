import { serveRequests } from '../children/serve-requests.ts';
import { isReaderName, READERS } from './readers.ts';
import type { DocumentAnswer, DocumentRequest } from './subject.ts';

const name = process.argv[2] ?? '';
if (!isReaderName(name)) throw new Error(`No reader is called ${name}`);
const reader = await READERS[name].open();

serveRequests<DocumentRequest, DocumentAnswer>((request) => reader.read(request));
