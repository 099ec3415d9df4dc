import { CALL_ERRORS } from '../call/call-errors.ts';
import { LINK_ERRORS } from '../links/link-errors.ts';
import { REVIEW_ERRORS } from '../review/review-errors.ts';
import { STAFF_ERRORS } from '../staff/staff-errors.ts';
import { UPLOAD_ERRORS } from '../upload/upload-errors.ts';

interface ErrorRow {
  readonly status: number;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  /** for the developer or operator who reads it */
  readonly remedy: string;
}

/** Every error the API can answer with. docs/errors.md holds the same table, and a test compares the two. */
export const ERRORS = {
  ...UPLOAD_ERRORS,
  ...LINK_ERRORS,
  'request.invalid': {
    status: 400,
    title: { 'zh-CN': '请求内容有误', en: 'The request is not as it must be' },
    remedy: 'Compare the request with `/openapi.json`; `issues` names each field that is wrong.',
  },
  'request.too_large': {
    status: 413,
    title: { 'zh-CN': '请求内容过大', en: 'The request is too large' },
    remedy: 'Send less in one request.',
  },
  'request.media_type': {
    status: 415,
    title: { 'zh-CN': '请求格式不受支持', en: 'This content type is not taken' },
    remedy: 'Send `application/json`.',
  },
  'request.unknown_route': {
    status: 404,
    title: { 'zh-CN': '没有这个地址', en: 'There is no such route' },
    remedy: 'See `/openapi.json` for the routes there are.',
  },
  'request.too_many': {
    status: 429,
    title: { 'zh-CN': '请求过于频繁', en: 'Too many requests' },
    remedy: 'Wait as long as `Retry-After` says.',
  },
  'access.missing': {
    status: 401,
    title: { 'zh-CN': '缺少凭证', en: 'No credential was given' },
    remedy: 'Send `Authorization: Bearer …` with an API key or a capture token, as the route asks.',
  },
  'access.refused': {
    status: 401,
    title: { 'zh-CN': '凭证无效', en: 'The credential is not accepted' },
    remedy: 'Use a key or token of the right kind that was not revoked.',
  },
  'access.expired': {
    status: 401,
    title: { 'zh-CN': '凭证已过期', en: 'The credential has expired' },
    remedy: 'Ask the wallet’s backend for a new capture token, or use the rotated key.',
  },
  'access.scope': {
    status: 403,
    title: { 'zh-CN': '凭证权限不足', en: 'The credential does not allow this' },
    remedy: 'Use a key with the scope that `/openapi.json` names for the route.',
  },
  ...STAFF_ERRORS,
  ...REVIEW_ERRORS,
  ...CALL_ERRORS,
  'resource.not_found': {
    status: 404,
    title: { 'zh-CN': '没有找到', en: 'There is nothing with this id' },
    remedy: 'Check the id, and that key and id are both of test or both of live mode.',
  },
  'idempotency.under_way': {
    status: 409,
    title: { 'zh-CN': '相同的请求正在处理', en: 'The same request is under way' },
    remedy: 'Repeat it in a moment with the same key.',
  },
  'idempotency.key_reused': {
    status: 422,
    title: { 'zh-CN': '幂等键已用于另一个请求', en: 'This idempotency key was used for another request' },
    remedy: 'Use a new key for each different request.',
  },
  'account.erased': {
    status: 410,
    title: { 'zh-CN': '账户资料已删除', en: 'This account was erased' },
    remedy: 'Name the account anew; nothing of the old one can be read.',
  },
  'account.not_verified': {
    status: 409,
    title: { 'zh-CN': '该账户尚未通过验证', en: 'This account is not verified' },
    remedy: 'Ask for a first verification: `POST /v1/verifications`.',
  },
  'account.corrections_used_up': {
    status: 409,
    title: { 'zh-CN': '资料更正次数已达上限', en: 'The claims were corrected as often as the policy allows' },
    remedy: 'Correct them after `next_possible_at`, or have a person look: `GET /v1/tickets`.',
  },
  'ticket.no_verdict': {
    status: 409,
    title: { 'zh-CN': '没有可以申诉的结果', en: 'There is no verdict to appeal' },
    remedy: 'An appeal is against a declined verification, or one whose attempts are used up, within the days of its policy, once.',
  },
  'ticket.closed': {
    status: 409,
    title: { 'zh-CN': '该请求已结束', en: 'This request is closed' },
    remedy: 'Ask anew: `POST /v1/capture/tickets`.',
  },
  'ticket.no_picture': {
    status: 415,
    title: { 'zh-CN': '这不是可以显示的图片', en: 'This is no picture that can be shown' },
    remedy: 'Send the bytes of a JPEG, PNG or WebP picture of 4 MiB at most, and its kind as `Content-Type`.',
  },
  'ticket.held': {
    status: 409,
    title: { 'zh-CN': '同事正在处理该请求', en: 'A colleague answers this request' },
    remedy: '`by` says who. Leave it to them, or take it over with `how: over`.',
  },
  'ticket.no_agent': {
    status: 422,
    title: { 'zh-CN': '此人不能处理请求', en: 'This person cannot answer requests' },
    remedy: 'Name one of `GET /v1/support/agents`, or null for whoever is free.',
  },
  'ticket.not_yours': {
    status: 409,
    title: { 'zh-CN': '请先接手此请求', en: 'Take this request first' },
    remedy: 'Only who answers a request changes something for its person: `POST /v1/tickets/{id}/take`.',
  },
  'ticket.step_not_filmed': {
    status: 409,
    title: { 'zh-CN': '该步骤尚未拍摄，无需重新开放', en: 'This step waits for the applicant already' },
    remedy: 'Open a step again that was filmed or begun; `GET /v1/verifications/{id}` lists them.',
  },
  'ticket.granted_enough': {
    status: 409,
    title: { 'zh-CN': '此请求已达到可给予的上限', en: 'As much was granted here as may be' },
    remedy: 'One attempt a request and two a verification, three steps a request: then a call or a reviewer helps further.',
  },
  'ticket.not_to_extend': {
    status: 409,
    title: { 'zh-CN': '此认证须由审核员决定', en: 'A reviewer decides about this verification' },
    remedy: 'One more attempt is for who used up theirs over what can be filmed again, while no reviewer works on the case.',
  },
  'ticket.check_over': {
    status: 409,
    title: { 'zh-CN': '该设备检测已完成或已失效', en: 'This device check was answered, or its request is closed' },
    remedy: 'Nothing is to be done; support asks for another one where it is needed.',
  },
  'ticket.not_to_rate': {
    status: 409,
    title: { 'zh-CN': '该请求尚未结束或已评价', en: 'This request is still open, or was rated' },
    remedy: 'A request is rated once, after it was closed.',
  },
  'ticket.too_long': {
    status: 409,
    title: { 'zh-CN': '对话过长', en: 'This conversation is too long' },
    remedy: 'Close it, and ask anew.',
  },
  'ticket.outcome_needed': {
    status: 422,
    title: { 'zh-CN': '申诉需要给出结论', en: 'An appeal is closed with an outcome' },
    remedy: 'Send `outcome`: `upheld` or `dismissed`.',
  },
  'address.unreadable': {
    status: 422,
    title: { 'zh-CN': '这不是该链的地址', en: 'This is no address of this chain' },
    remedy:
      'Compare chain and address; a wrong checksum or a test network’s address is refused too. docs/addresses.md says what each chain takes.',
  },
  'address.format': {
    status: 422,
    title: { 'zh-CN': '该链不支持这种签名格式', en: 'The chain has no such message format here' },
    remedy: 'Use one of the `formats` of the chain in docs/addresses.md; `eip1271` needs `MIEN_EVM_RPC`.',
  },
  'address.challenge_over': {
    status: 409,
    title: { 'zh-CN': '签名请求已使用或已过期', en: 'This challenge was used or has expired' },
    remedy: 'Ask for a new challenge and have its text signed.',
  },
  'address.signature': {
    status: 422,
    title: { 'zh-CN': '签名无法证明地址归属', en: 'The signature does not prove the address' },
    remedy: 'Have the very text of the challenge signed by the key of the address, in the challenge’s format; the challenge stays open.',
  },
  'address.contract_unreachable': {
    status: 503,
    title: { 'zh-CN': '暂时无法查询合约钱包', en: 'The contract wallet could not be asked' },
    remedy: 'Send the proof again shortly; the challenge stays open. The node is set by `MIEN_EVM_RPC`.',
  },
  'address.too_many': {
    status: 409,
    title: { 'zh-CN': '该账户的地址数量已达上限', en: 'The account has as many proved addresses as it may' },
    remedy: 'Revoke one that is no longer used.',
  },
  'credential.too_many': {
    status: 409,
    title: { 'zh-CN': '该账户的凭证数量已达上限', en: 'The account has as many good credentials as it may' },
    remedy: 'Withdraw one that is no longer used, or wait until one expires.',
  },
  'verification.already_open': {
    status: 409,
    title: { 'zh-CN': '该账户已有进行中的验证', en: 'A verification of this account is already open' },
    remedy: 'Go on with `verification_id`, or cancel it first.',
  },
  'verification.cool_down': {
    status: 409,
    title: { 'zh-CN': '暂时还不能再次申请', en: 'It is too early to apply again' },
    remedy: 'Ask again after `next_possible_at`.',
  },
  'verification.state': {
    status: 409,
    title: { 'zh-CN': '当前状态下不能这样做', en: 'Not possible in the present state' },
    remedy: 'Read the verification; docs/states.md says which state leads where.',
  },
  'policy.unknown': {
    status: 422,
    title: { 'zh-CN': '没有这个策略', en: 'There is no such policy' },
    remedy: 'Use a key that `GET /v1/policies` lists.',
  },
  'policy.version_taken': {
    status: 409,
    title: { 'zh-CN': '该策略版本已存在', en: 'This policy version exists already' },
    remedy: 'Versions never change: send the next number.',
  },
  'policy.check_not_served': {
    status: 422,
    title: { 'zh-CN': '此服务尚不能执行该策略要求的检查', en: 'This server cannot run a check that the policy requires' },
    remedy: 'Leave the checks named in `checks` out of `requiredChecks`.',
  },
  'policy.recogniser_unmeasured': {
    status: 422,
    title: {
      'zh-CN': '数字识别器的误判率未经测量或高于 2%，策略不能据此处理',
      en: 'The policy acts on wrong digits, and the recogniser is not measured at a false-wrong rate of 2 % or less',
    },
    remedy: 'Leave `voice.digits_wrong` out of `actions`, or measure your own recogniser and set MIEN_DIGIT_FALSE_WRONG (docs/operate.md).',
  },
  'policy.no_liveness': {
    status: 422,
    title: { 'zh-CN': '该策略不检查活体，不能用于正式环境', en: 'This policy could approve without liveness' },
    remedy: 'With a live key use a policy that requires every liveness check: version 2 or later of the shipped ones.',
  },
  'consent.needed': {
    status: 409,
    title: { 'zh-CN': '需要先征得同意', en: 'Consent is needed first' },
    remedy: 'Send `POST /v1/capture/consents` with the applicant’s choice.',
  },
  'consent.face_needed': {
    status: 409,
    title: { 'zh-CN': '拍摄面部前需要先征得同意', en: 'Consent to measuring the face is needed first' },
    remedy: 'Ask for the consent `face`; who does not give it is offered a person: the consent that `instead` names.',
  },
  'step.not_expected': {
    status: 409,
    title: { 'zh-CN': '现在不需要这一步', en: 'This step is not asked for now' },
    remedy: 'Read `GET /v1/capture` for the steps that are left.',
  },
  'step.document_not_accepted': {
    status: 422,
    title: { 'zh-CN': '不接受这种证件', en: 'This kind of document is not accepted' },
    remedy: 'Choose one of the documents that `GET /v1/capture` lists.',
  },
  'step.nonce': {
    status: 409,
    title: { 'zh-CN': '这一步已重新开始', en: 'This step was started anew' },
    remedy: 'Use the nonce of the latest start.',
  },
  'step.time_over': {
    status: 409,
    title: { 'zh-CN': '这一步已超时', en: 'The time of this step is over' },
    remedy: 'Start the step again; it costs no attempt.',
  },
  'step.challenges_left': {
    status: 409,
    title: { 'zh-CN': '动作要求尚未全部显示', en: 'Not all challenges were shown' },
    remedy: 'Ask for each challenge in its order before completing the step.',
  },
  'step.restarts_used_up': {
    status: 429,
    title: { 'zh-CN': '重新开始的次数过多', en: 'Started over too often' },
    remedy: 'Offer the applicant another device or help by a person.',
  },
  'challenge.out_of_order': {
    status: 409,
    title: { 'zh-CN': '动作要求须按顺序获取', en: 'Challenges are given one by one' },
    remedy: 'Ask for the next position.',
  },
  'capture.code': {
    status: 401,
    title: { 'zh-CN': '链接已失效', en: 'This link was used or has expired' },
    remedy: 'Ask the wallet’s backend for a new one: `POST /v1/verifications/{id}/tokens`.',
  },
  'handoff.unconfirmed': {
    status: 403,
    title: { 'zh-CN': '请先在原设备上确认', en: 'The first device has not confirmed yet' },
    remedy: 'Show the comparison code and read `GET /v1/capture/handoff` until its state is `confirmed`.',
  },
  'handoff.over': {
    status: 409,
    title: { 'zh-CN': '没有等待确认的设备', en: 'No other device waits for an answer' },
    remedy: 'Offer a new hand-off: `POST /v1/capture/handoff`.',
  },
  'session.already_open': {
    status: 409,
    title: { 'zh-CN': '已在另一个窗口或设备上打开', en: 'Open in another window or on another device' },
    remedy: 'Go on there, or take over: `POST /v1/capture/session` with `take_over`.',
  },
  'media.range': {
    status: 416,
    title: { 'zh-CN': '请求的范围超出录像', en: 'The clip does not reach that far' },
    remedy: 'Ask for a range within the bytes that `Content-Range` names.',
  },
  'webhook.address': {
    status: 422,
    title: { 'zh-CN': '回调地址不可用', en: 'This address cannot receive webhooks' },
    remedy: 'Give a public https address without user name or password.',
  },
  'key.scope': {
    status: 422,
    title: { 'zh-CN': '不能授予自己没有的权限', en: 'A key cannot grant what it does not hold' },
    remedy: 'Ask for scopes of the calling key only.',
  },
  'test_mode.only': {
    status: 409,
    title: { 'zh-CN': '仅限测试模式', en: 'Only in test mode' },
    remedy:
      'Use a test key. To simulate, use also an account whose id ends in a reason code, `approved` or `review`; the sample person is no camera.',
  },
  'system.internal': {
    status: 500,
    title: { 'zh-CN': '服务内部错误', en: 'Something went wrong on our side' },
    remedy: 'Repeat the request; give `request_id` to the operator.',
  },
  'system.not_ready': {
    status: 503,
    title: { 'zh-CN': '服务尚未就绪', en: 'The service is not ready' },
    remedy: 'Try again shortly.',
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;
