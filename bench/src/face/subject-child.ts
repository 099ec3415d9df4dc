import { serveRequests } from '../children/serve-requests.ts';
import type { FaceAnswer, FaceRequest } from './subject.ts';
import { isSubjectName, SUBJECTS } from './subjects.ts';

const name = process.argv[2] ?? '';
if (!isSubjectName(name)) throw new Error(`No subject is called ${name}`);
const subject = await SUBJECTS[name].open();

serveRequests<FaceRequest, FaceAnswer>(async (request) => {
  if (request.kind === 'find') return { kind: 'faces', faces: await subject.find(request.picture, request.maxFaces) };
  return { kind: 'scores', scores: request.pairs.map(([a, b]) => subject.compare(a, b)) };
});
