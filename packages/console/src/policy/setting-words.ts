import { ENTITLEMENTS, type Entitlement, type Language, LEVELS, type Level, REASON_CODES, type ReasonCode } from '@mien/protocol';
import { staffTitle } from '../parts/staff-title.ts';

type Words = Readonly<Record<Language, string>>;

/** Limits that face and document have alike. */
const CLIP = {
  minHeight: { en: 'least height of the picture, pixels', 'zh-CN': '画面最小高度（像素）' },
  minFrameRate: { en: 'least frames a second', 'zh-CN': '最低帧率（帧/秒）' },
  maxBlackRatio: { en: 'greatest share of black frames', 'zh-CN': '黑帧最大占比' },
  maxFrozenRatio: { en: 'greatest share of frames that stand still', 'zh-CN': '静止帧最大占比' },
  maxLostRatio: { en: 'greatest share of lost frames', 'zh-CN': '丢帧最大占比' },
  minSeconds: { en: 'least length, seconds', 'zh-CN': '最短时长（秒）' },
} as const satisfies Record<string, Words>;

const FACE_QUALITY = {
  minInterEyeDistancePx: { en: 'least distance of the eyes, pixels', 'zh-CN': '两眼最小距离（像素）' },
  minHeadSize: { en: 'smallest head, share of the picture', 'zh-CN': '头部最小占比' },
  maxHeadSize: { en: 'largest head, share of the picture', 'zh-CN': '头部最大占比' },
  maxOffCentre: { en: 'how far from the middle', 'zh-CN': '偏离中心的上限' },
  maxCroppedRatio: { en: 'greatest share cut off by the edge', 'zh-CN': '被画面边缘截去的最大占比' },
  maxFrontalYaw: { en: 'greatest turn of a frontal head, degrees', 'zh-CN': '正面左右转动上限（度）' },
  maxFrontalPitch: { en: 'greatest nod of a frontal head, degrees', 'zh-CN': '正面俯仰上限（度）' },
  minSharpness: { en: 'least sharpness', 'zh-CN': '最低清晰度' },
  minBrightness: { en: 'least brightness, 0 to 255', 'zh-CN': '最低亮度（0–255）' },
  maxBrightness: { en: 'greatest brightness, 0 to 255', 'zh-CN': '最高亮度（0–255）' },
  maxOverExposure: { en: 'greatest share that is overexposed', 'zh-CN': '过曝最大占比' },
  minUniformity: { en: 'least evenness of the light', 'zh-CN': '光线均匀度下限' },
  maxBacklight: { en: 'how much brighter the background may be', 'zh-CN': '背景可亮出的上限' },
  maxBackgroundBusyness: { en: 'how busy the background may be', 'zh-CN': '背景杂乱程度上限' },
  maxOcclusion: { en: 'greatest share of the face that is covered', 'zh-CN': '面部遮挡最大占比' },
  minEyeOpeningRatio: { en: 'eyes count as closed under this share of their own opening', 'zh-CN': '低于本人睁眼程度的此占比即视为闭眼' },
  maxSecondFaceSize: { en: 'another face counts from this share of the first', 'zh-CN': '另一张脸达到主脸的此占比即视为有他人' },
  minGoodFrames: { en: 'least share of good frames', 'zh-CN': '合格帧最小占比' },
} as const satisfies Record<string, Words>;

const DOCUMENT_QUALITY = {
  minWidthPx: { en: 'least width of the document, pixels', 'zh-CN': '证件最小宽度（像素）' },
  minSharpness: { en: 'least sharpness', 'zh-CN': '最低清晰度' },
  maxGlareRatio: { en: 'greatest share of glare', 'zh-CN': '反光最大占比' },
  minBrightness: { en: 'least brightness, 0 to 255', 'zh-CN': '最低亮度（0–255）' },
  minChroma: { en: 'least colour: less is a copy', 'zh-CN': '色彩下限（低于此为复印件）' },
  maxRecapturePeak: { en: 'strength of a screen’s pattern from which it is one', 'zh-CN': '屏幕纹理强度上限' },
  maxFlatRatio: { en: 'greatest share without grain', 'zh-CN': '无颗粒区域最大占比' },
  maxCovered: { en: 'greatest share that is covered', 'zh-CN': '遮挡最大占比' },
  minPortraitInterEyePx: { en: 'least distance of the eyes in the portrait, pixels', 'zh-CN': '证件照两眼最小距离（像素）' },
} as const satisfies Record<string, Words>;

/** Each setting by its place in a policy; of those that can be left out as a whole, the whole as well. */
const SETTINGS: Readonly<Record<string, Words>> = {
  'name.zh-CN': { en: 'name in Chinese', 'zh-CN': '中文名称' },
  'name.en': { en: 'name in English', 'zh-CN': '英文名称' },
  steps: { en: 'steps, in the order in which they are filmed', 'zh-CN': '步骤，按录制顺序' },
  documents: { en: 'accepted documents', 'zh-CN': '接受的证件' },
  requiredChecks: { en: 'required checks', 'zh-CN': '必须完成的检查' },
  'face.maxFmr': { en: 'greatest false match rate of a match', 'zh-CN': '判为同一人的最大误匹配率' },
  'face.reviewFmr': { en: 'false match rate down to which people look', 'zh-CN': '转人工的误匹配率界限' },
  'face.passiveReviewBpcer': {
    en: 'share of genuine people that the passive score may send to review',
    'zh-CN': '被动活体分可使真人转人工的占比',
  },
  'face.continuityFmr': { en: 'false match rate within one recording', 'zh-CN': '同一段录像内的误匹配率' },
  'face.stillness.maxNonRigidResidual': { en: 'still picture: greatest movement of the face', 'zh-CN': '静止画面：面部形变上限' },
  'face.stillness.maxEyeRange': { en: 'still picture: greatest movement of the eyes', 'zh-CN': '静止画面：眼部变化上限' },
  'face.stillness.maxMouthRange': { en: 'still picture: greatest movement of the mouth', 'zh-CN': '静止画面：嘴部变化上限' },
  'face.maxRepeatedRatio': { en: 'greatest share of repeated frames', 'zh-CN': '重复帧最大占比' },
  'document.expiresSoonDays': { en: 'days before its end from which a document is said to end soon', 'zh-CN': '到期前多少天提示即将过期' },
  'audio.minSpeechSeconds': { en: 'least speech, seconds', 'zh-CN': '最短语音（秒）' },
  'audio.minSnrDb': { en: 'least distance of voice and noise, dB', 'zh-CN': '最低信噪比（分贝）' },
  'audio.maxClippedRatio': { en: 'greatest share of clipped sound', 'zh-CN': '削波最大占比' },
  'audio.minSpeechDb': { en: 'least loudness of speech, dB', 'zh-CN': '最低语音音量（分贝）' },
  'challenges.from': { en: 'movements to draw from', 'zh-CN': '可抽取的动作' },
  'lightSequence.colours': { en: 'colours the screen shows (experimental)', 'zh-CN': '屏幕显示的颜色数（试验性）' },
  'challenges.count': { en: 'movements that are asked for', 'zh-CN': '要求的动作数' },
  'liveness.level': { en: 'level, as in docs/attacks.md', 'zh-CN': '级别（见 docs/attacks.md）' },
  'liveness.minParallax': { en: 'least depth of a head that turns', 'zh-CN': '转头时的最小立体感' },
  'liveness.minMovementSeconds': { en: 'shortest movement, seconds', 'zh-CN': '动作最短时长（秒）' },
  'liveness.minReactionSeconds': { en: 'quickest reaction, seconds', 'zh-CN': '最快反应（秒）' },
  'liveness.clockToleranceMs': { en: 'how far the page’s clock may be off, milliseconds', 'zh-CN': '页面时钟误差上限（毫秒）' },
  'liveness.maxChunkDelayMs': { en: 'how long a hash may be under way, milliseconds', 'zh-CN': '分段校验值在途时间上限（毫秒）' },
  'liveness.maxPromptLeadMs': { en: 'how early a prompt may be asked for, milliseconds', 'zh-CN': '提示可提前获取的时间上限（毫秒）' },
  'liveness.maxEvidence': { en: 'weight of evidence from which people look', 'zh-CN': '疑点达到此权重即转人工' },
  'liveness.maxReuse': { en: 'likeness to an earlier recording from which it is the same', 'zh-CN': '与以往录像的相似度上限' },
  'liveness.minSpokenInTime': { en: 'least share of digits said in time', 'zh-CN': '按时读出的数字最小占比' },
  'liveness.maxReactionSeconds': { en: 'latest begin of a digit, seconds', 'zh-CN': '开始读数字的最迟时间（秒）' },
  'liveness.lips.minRange': { en: 'lips: least movement, share of the mouth’s width', 'zh-CN': '唇动幅度下限（占嘴宽）' },
  'liveness.lips.minShare': { en: 'lips: least share of digits', 'zh-CN': '有唇动的数字最小占比' },
  'liveness.maxGapSeconds': { en: 'longest time hidden or muted, seconds', 'zh-CN': '隐藏或静默的最长时间（秒）' },
  'liveness.maxDriftSeconds': { en: 'greatest difference of lengths, seconds', 'zh-CN': '时长差异上限（秒）' },
  'digits.language': { en: 'language of the digits', 'zh-CN': '数字的语言' },
  'digits.count': { en: 'how many digits', 'zh-CN': '数字个数' },
  minAge: { en: 'youngest age, years', 'zh-CN': '最低年龄（周岁）' },
  statesNotServed: { en: 'issuing states that are turned away', 'zh-CN': '不受理的签发地' },
  tellMismatchedField: { en: 'the applicant hears which field differs', 'zh-CN': '告知申请人哪一项不符' },
  'attempts.max': { en: 'attempts in all', 'zh-CN': '认证次数上限' },
  'attempts.stepRetries': { en: 'times a step may be filmed again', 'zh-CN': '每步可重录次数' },
  'attempts.coolDownHours': { en: 'pause after the last attempt, hours', 'zh-CN': '用尽后的等待（小时）' },
  'corrections.max': { en: 'corrections within the days', 'zh-CN': '期间内可更正次数' },
  'corrections.days': { en: 'days in which corrections are counted', 'zh-CN': '统计更正的天数' },
  'appeals.withinDays': { en: 'days in which a verdict can be appealed', 'zh-CN': '可申诉的天数' },
  'appeals.answerDays': { en: 'days until an appeal is answered', 'zh-CN': '答复申诉的天数' },
  'reverification.everyDays': { en: 'days after which it is asked again; null: never', 'zh-CN': '多少天后再次认证（null：不再要求）' },
  'reverification.randomPerYear': { en: 'share of people asked by chance in a year', 'zh-CN': '每年随机抽查占比' },
  'reverification.light': { en: 'whether the face alone may do', 'zh-CN': '是否可仅认证人脸' },
  'access.grants.withoutLiveness': { en: 'level without liveness', 'zh-CN': '未验活体时的等级' },
  'access.grants.withLiveness': { en: 'level with liveness', 'zh-CN': '已验活体时的等级' },
  'access.grace.days': { en: 'days until anything is taken away', 'zh-CN': '限制生效前的天数' },
  'access.grace.remindDaysBefore': { en: 'days before the end on which is reminded', 'zh-CN': '到期前几天提醒' },
  'access.grace.levelAfter': { en: 'level after it', 'zh-CN': '期满后的等级' },
  'access.quietHours': { en: 'hours without mail; null: none', 'zh-CN': '不发邮件的时段（null：无）' },
  'access.quietHours.from': { en: 'no mail from this hour on', 'zh-CN': '不发邮件起始（时）' },
  'access.quietHours.to': { en: 'mail again from this hour on', 'zh-CN': '不发邮件结束（时）' },
  'review.assignment': { en: 'cases are chosen, or given at random', 'zh-CN': '案件自选或随机分配' },
  'review.secondLook': { en: 'decisions that a second person makes too', 'zh-CN': '需要第二人复核的决定' },
  'review.dueHours': { en: 'hours until a decision is due', 'zh-CN': '作出决定的期限（小时）' },
  'review.undoSeconds': { en: 'seconds in which a decision can be taken back', 'zh-CN': '可撤回决定的时间（秒）' },
  'call.steps': { en: 'steps of a call, in their order', 'zh-CN': '通话步骤，按顺序' },
  'call.recording': { en: 'recordings of calls: kept or never', 'zh-CN': '通话录像：保存（kept）或不录（never）' },
  'call.hours.timeZone': { en: 'time zone of the hours', 'zh-CN': '工作时间的时区' },
  'call.hours.week': { en: 'days and hours in which calls are answered', 'zh-CN': '接听通话的日期和时间' },
  'links.faceSearchBasis': {
    en: 'legal basis for searching one face among all; absent: never',
    'zh-CN': '人脸库检索（1:N）的法律依据；未填则从不检索',
  },
  'links.velocity.hours': { en: 'hours looked back for accounts from one place', 'zh-CN': '统计同一来源账户的小时数' },
  'links.velocity.maxPerDevice': { en: 'most accounts from one device; null: not counted', 'zh-CN': '同一设备的账户上限（null：不统计）' },
  'links.velocity.maxPerAddress': {
    en: 'most accounts from one address; null: not counted',
    'zh-CN': '同一网络地址的账户上限（null：不统计）',
  },
  'links.velocity.maxPerNetwork': {
    en: 'most accounts from one network; null: not counted',
    'zh-CN': '同一网段的账户上限（null：不统计）',
  },
  'retention.mediaDays': { en: 'days for recordings', 'zh-CN': '录像保存天数' },
  'retention.evidenceDays': { en: 'days for what was read and found', 'zh-CN': '认证依据保存天数' },
  'retention.templateDays': { en: 'days for the template of the face', 'zh-CN': '人脸特征保存天数' },
  lightSequence: { en: 'colours that the screen shows (experimental)', 'zh-CN': '屏幕显示的颜色（试验性）' },
  liveness: { en: 'what a living person must show', 'zh-CN': '活体须显示的内容' },
  'liveness.lips': { en: 'lips that move with the digits', 'zh-CN': '读数字时的唇动' },
  corrections: { en: 'how often the wallet may correct claims', 'zh-CN': '钱包可更正资料的次数' },
  appeals: { en: 'until when a verdict can be appealed, and by when it is answered', 'zh-CN': '申诉期限及答复天数' },
  review: { en: 'who decides, and how many of them', 'zh-CN': '由谁、由几人决定' },
  'call.hours': { en: 'hours in which calls are answered', 'zh-CN': '接听通话的工作时间' },
  'links.velocity': { en: 'most accounts from one place', 'zh-CN': '同一来源的账户上限' },
  actions: { en: 'none differs from the catalogue', 'zh-CN': '均与目录一致' },
};

const LEVEL: Record<Level, Words> = {
  none: { en: 'not verified', 'zh-CN': '未认证' },
  basic: { en: 'basic', 'zh-CN': '基本' },
  full: { en: 'full', 'zh-CN': '完整' },
};
const ENTITLEMENT: Record<Entitlement, Words> = {
  receive: { en: 'receive', 'zh-CN': '收款' },
  send: { en: 'send', 'zh-CN': '转账' },
  top_up: { en: 'top up', 'zh-CN': '充值' },
  withdraw: { en: 'withdraw', 'zh-CN': '提现' },
  trade: { en: 'trade', 'zh-CN': '交易' },
};

/** Tables whose names repeat under several places. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'face.quality': FACE_QUALITY,
  'face.clip': CLIP,
  'document.quality': DOCUMENT_QUALITY,
  'document.clip': CLIP,
};

const isOneOf = <T extends string>(list: readonly T[], name: string | undefined): name is T =>
  (list as readonly (string | undefined)[]).includes(name);

function sayLevel([level, right]: readonly string[], language: Language): string | null {
  if (!isOneOf<Level>(LEVELS, level)) return null;
  const name = LEVEL[level][language];
  if (right === undefined) return name;
  return isOneOf<Entitlement>(ENTITLEMENTS, right) ? `${name} · ${ENTITLEMENT[right][language]}` : null;
}

const wordsOf = (table: Readonly<Record<string, Words>>, name: string): Words | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a setting is, in the words of the staff. @returns null where it has none: of a later version */
export function saySetting(path: readonly string[], language: Language): string | null {
  const [group, ...inner] = path;
  const code = inner.join('.');
  if (group === 'actions' && isOneOf<ReasonCode>(REASON_CODES, code)) return staffTitle(code, language);
  if (group === 'access' && inner[0] === 'levels') return sayLevel(inner.slice(1), language);
  const words = wordsOf(SETTINGS, path.join('.')) ?? wordsOf(PARTS[path.slice(0, -1).join('.')] ?? {}, path.at(-1) ?? '');
  return words?.[language] ?? null;
}
