import { consent } from '../../../packages/server/test/support/film-steps.ts';
import type { Answer, TestService } from '../../../packages/server/test/support/test-service.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** An upload of the applicant's own first step, begun with other headers or another type. */
export async function beginUpload(
  service: TestService,
  token: string,
  headers: Readonly<Record<string, string>>,
  { filetype = 'video/webm', clipId }: { readonly filetype?: string; readonly clipId?: string } = {},
): Promise<Answer & { readonly clipId: string }> {
  await consent(service, token);
  const started = await service.call('POST', '/v1/capture/steps/document_front/start', token, {});
  const id = clipId ?? (started.body.clip_id as string);
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: {
      authorization: `Bearer ${token}`,
      'tus-resumable': '1.0.0',
      'upload-metadata': `clipId ${base64(id)},filetype ${base64(filetype)}`,
      ...headers,
    },
  });
  const body = answer.body === '' ? null : answer.json();
  return { status: answer.statusCode, headers: answer.headers, body, text: answer.body, clipId: id };
}
