import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_ZH_CN } from './public.ts';

export const DOCUMENT_ZH_CN = {
  'document.not_found': {
    title: '没有拍到证件',
    cause: '画面中看不到证件。',
    remedy: '请把证件放在颜色较深的平整桌面上并对准取景框，然后再试一次。',
    staffText: '没有找到证件轮廓，也没有识别到证件文字（card、kind 未测得，lines 为空）。',
  },
  'document.blurred': {
    title: '证件不够清晰',
    cause: '证件画面模糊，看不清文字。',
    remedy: '请擦净镜头、拿稳手机并等待对焦，然后再试一次。',
    staffText: '校正后的证件清晰度低于策略下限（card.sharpness）。',
  },
  'document.glare': {
    title: '证件上有反光',
    cause: '反光挡住了证件的一部分。',
    remedy: '请稍微倾斜证件或避开灯光，然后再试一次。',
    staffText: '证件上高光溢出的面积比例超过策略上限（card.glareRatio）。',
  },
  'document.too_dark': {
    title: '证件光线太暗',
    cause: '证件上的光线太暗。',
    remedy: '请把证件放到日光或灯光下，然后再试一次。',
    staffText: '证件平均亮度低于策略下限（card.brightness）。',
  },
  'document.cut_off': {
    title: '证件没有拍全',
    cause: '证件有一部分在画面之外。',
    remedy: '请把镜头拉远，让四个角都在取景框内，然后再试一次。',
    staffText: '有一个或多个角位于画面边缘或之外（card.cutCorners）。',
  },
  'document.too_far': {
    title: '证件离得太远',
    cause: '证件在画面中太小，看不清文字。',
    remedy: '请靠近一些，让证件填满取景框，然后再试一次。',
    staffText: '证件宽度低于策略下限（card.widthPx）。',
  },
  'document.wrong_side': {
    title: '请把证件翻面',
    cause: '拍到的是证件的另一面。',
    remedy: '请把证件翻过来，拍摄当前要求的一面。',
    staffText: '识别出的面与当前步骤要求的面不同（kind.side）。',
  },
  'document.multiple': {
    title: '画面中不止一份证件',
    cause: '画面中出现了不止一份证件。',
    remedy: '请只留下一份证件，然后再试一次。',
    staffText: '最佳画面中同时出现多份证件（documents）。',
  },
  'document.covered': {
    title: '证件被遮挡',
    cause: '手指或其他物品挡住了证件的一部分。',
    remedy: '请把证件平放或只捏住边缘，然后再试一次。',
    staffText: '文字区域的遮挡比例超过策略上限（card.covered）。',
  },
  'document.greyscale': {
    title: '证件画面没有颜色',
    cause: '证件的画面是黑白的。',
    remedy: '请关闭黑白滤镜，拍摄证件原件。',
    staffText: '证件平均色度低于策略下限，可能是黑白滤镜或黑白复印件（card.chroma）。',
  },
  'document.mrz_unreadable': {
    title: '机读码看不清',
    cause: '证件上带“<”符号的那几行字符无法读出。',
    remedy: '请让那几行字符平整、清晰、不反光，然后再试一次。',
    staffText: '该类证件应有机读区，但没有读出符合全部校验条件的机读区（mrz.accepted）。',
  },
  'document.barcode_unreadable': {
    title: '条码看不清',
    cause: '证件背面的条码无法读出。',
    remedy: '请让条码平整、清晰、不反光，然后再试一次。',
    staffText: '该类证件应有 PDF417 条码，但没有解出（barcode）。',
  },
  'document.text_unreadable': {
    title: '证件文字看不清',
    cause: '证件上有些文字无法读出。',
    remedy: '请在均匀光线下平放证件，等文字清晰后再试一次。',
    staffText: '该证件必有的字段缺失或识别可信度过低（fields），字段名见证据。',
  },
  'document.expired': {
    title: '证件已过期',
    cause: '这份证件已超过有效期。',
    remedy: '请换一份在有效期内的可用证件。',
    staffText: '读出的有效期截止日早于判定日期（fields：expiryDate）。',
  },
  'document.expires_soon': {
    title: '证件即将到期',
    cause: '这份证件很快就要到期。',
    remedy: '请换一份有效期更长的证件，或留意近期需要重新认证。',
    staffText: '读出的有效期截止日落在策略的提醒期内（fields：expiryDate）。',
  },
  'document.type_not_accepted': {
    title: '不支持这类证件',
    cause: '您的钱包暂不支持这类证件。',
    remedy: '请从可用证件列表中另选一份。',
    staffText: '识别出的证件类型不在策略的证件列表中（kind.type）。',
  },
  'document.country_not_accepted': {
    title: '不支持该签发地的证件',
    cause: '您的钱包暂不支持该国家或地区签发的这类证件。',
    remedy: '请从支持的国家和地区列表中另选一份证件。',
    staffText: '策略支持这类证件，但不支持该签发国或地区（kind.issuingState）。',
  },
  'document.damaged': {
    title: '证件有破损',
    cause: '证件磨损或破损较重，无法使用。',
    remedy: '请换一份完好的可用证件。',
    staffText: '审核员判断证件破损已遮盖或改变了部分内容。',
  },
  'document.photocopy': {
    title: '需要证件原件',
    cause: '画面中的证件看起来是复印件。',
    remedy: '请拍摄证件原件，不要使用复印件。',
    staffText: '证件像是打印或复印件：几乎没有颜色，或带有印刷纹理（card.chroma、card.recapturePeak）。',
  },
  'document.screen': {
    title: '请直接拍摄证件原件',
    cause: '画面中的证件看起来显示在屏幕上。',
    remedy: '请拍摄证件原件，不要翻拍屏幕。',
    staffText: '证件画面下有像素网格，即摩尔纹（card.recapturePeak）。',
  },
  'document.screenshot': {
    title: '需要现场拍摄',
    cause: '收到的画面看起来是一张电子图片，不像由镜头拍下。',
    remedy: '请用摄像头拍摄证件原件，不要使用图片或截图。',
    staffText: '画面是平整、无噪点的数字图像（flatRatio）。',
  },
  'document.tampered': {
    ...PUBLIC_ZH_CN.support,
    staffText: '证件的字段、字体或表面有改动痕迹，信号和区域见证据。',
  },
  'document.portrait_replaced': {
    ...PUBLIC_ZH_CN.support,
    staffText: '审核员判断证件照片被替换或覆盖粘贴。',
  },
  'document.specimen': {
    ...PUBLIC_ZH_CN.support,
    staffText: '证件上有样本字样或已知的样本号码（specimenWords；fields：documentNumber）。',
  },
  'document.data_inconsistent': {
    ...PUBLIC_ZH_CN.support,
    staffText: '机读区、条码、印刷文字或号码之间互相矛盾（fields 各来源、mrz.checkDigits）。',
  },
} as const satisfies Record<CodesOf<'document'>, ReasonText>;
