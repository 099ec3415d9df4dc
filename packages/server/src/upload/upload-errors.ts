interface ErrorRow {
  readonly status: number;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  /** for the developer or operator who reads it */
  readonly remedy: string;
}

/** Every error of the upload routes beside the general ones; rows of the API's one table. */
export const UPLOAD_ERRORS = {
  'upload.header': {
    status: 400,
    title: { 'zh-CN': '上传请求头有误', en: 'A header of the upload is missing or wrong' },
    remedy: 'Send the headers of tus 1.0.0 and those docs/uploads.md names; `detail` names the header.',
  },
  'upload.tus_version': {
    status: 412,
    title: { 'zh-CN': '上传协议版本不受支持', en: 'This version of the upload protocol is not spoken' },
    remedy: 'Send `Tus-Resumable: 1.0.0`.',
  },
  'upload.not_found': {
    status: 404,
    title: { 'zh-CN': '没有这个上传', en: 'There is no such upload' },
    remedy: 'Create it with `POST`; an upload that was terminated or never begun has no offset.',
  },
  'upload.gone': {
    status: 410,
    title: { 'zh-CN': '上传已过期或已删除', en: 'This upload has expired or was erased' },
    remedy: 'Film the step again; it costs no attempt.',
  },
  'upload.differs': {
    status: 409,
    title: { 'zh-CN': '该录像已用其他参数开始上传', en: 'This clip was begun with another type or length' },
    remedy: 'Continue the upload as it was begun, or terminate it first.',
  },
  'upload.offset': {
    status: 409,
    title: { 'zh-CN': '上传位置不一致', en: 'The offset is not where the upload stands' },
    remedy: 'Ask with `HEAD` and continue from `Upload-Offset`.',
  },
  'upload.locked': {
    status: 423,
    title: { 'zh-CN': '该录像正在写入', en: 'Another request is writing to this upload' },
    remedy: 'Repeat after a moment, beginning with `HEAD`.',
  },
  'upload.checksum': {
    status: 460,
    title: { 'zh-CN': '数据块校验失败', en: 'The chunk is not the one its hash names' },
    remedy: 'Send the chunk again.',
  },
  'upload.clip_hash': {
    status: 422,
    title: { 'zh-CN': '录像整体校验失败', en: 'The clip is not the one its hash names' },
    remedy: 'The upload was removed: create it again and send the whole clip.',
  },
  'upload.type': {
    status: 415,
    title: { 'zh-CN': '录像格式不受支持', en: 'This kind of recording is not taken' },
    remedy: 'Record one of the types that the step’s start lists, and name it truly.',
  },
  'upload.too_large': {
    status: 413,
    title: { 'zh-CN': '录像过大', en: 'The clip or the chunk is too large' },
    remedy: 'Keep to the limits that the step’s start gives; cut the upload into smaller chunks.',
  },
  'upload.too_long': {
    status: 413,
    title: { 'zh-CN': '录像过长', en: 'The clip is too long' },
    remedy: 'Keep to the duration that the step’s start gives.',
  },
  'upload.too_many': {
    status: 429,
    title: { 'zh-CN': '录像数量过多', en: 'Too many clips in this verification' },
    remedy: 'Terminate an unfinished upload, or start a new verification.',
  },
  'upload.complete': {
    status: 409,
    title: { 'zh-CN': '录像已上传完成', en: 'The clip is complete' },
    remedy: 'Nothing is left to send; a complete clip is removed by retention or erasure only.',
  },
  'upload.busy': {
    status: 503,
    title: { 'zh-CN': '服务器繁忙，请稍后重试', en: 'Too many bytes are on their way at this moment' },
    remedy: 'Repeat after `Retry-After` seconds.',
  },
} as const satisfies Record<string, ErrorRow>;

export type UploadErrorCode = keyof typeof UPLOAD_ERRORS;

/** An expected refusal on its way to the answer. tus passes errors through as thrown values, so this one is thrown too. */
export class UploadRefusal extends Error {
  readonly code: UploadErrorCode;
  /** which header or limit; never content */
  readonly detail: string | undefined;

  constructor(code: UploadErrorCode, detail?: string) {
    super(code);
    this.name = 'UploadRefusal';
    this.code = code;
    this.detail = detail;
  }
}
