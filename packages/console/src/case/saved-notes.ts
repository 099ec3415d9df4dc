/** Notes that reviewers write often, word for word the same in both languages. What is not so is written by hand. */
export const SAVED_NOTES = [
  {
    'zh-CN': '已逐帧查看录像，未见异常。',
    en: 'I went through the recordings frame by frame and saw nothing out of order.',
  },
  {
    'zh-CN': '证件边缘、字体与照片处可疑，请第二位审核员重点查看。',
    en: 'Edges, lettering or portrait of the document look wrong; the second reviewer should look there.',
  },
  {
    'zh-CN': '姓名差异为译写或顺序不同，并非另一人。',
    en: 'The names differ by spelling or order only; it is not another person.',
  },
  {
    'zh-CN': '人脸相似度处于临界值，已用眼睛与证件照片比对。',
    en: 'The likeness is borderline; I compared face and portrait by eye.',
  },
  {
    'zh-CN': '录像质量不足以判断，要求重拍该步骤。',
    en: 'The recording is not good enough to judge; I ask for that step again.',
  },
  {
    'zh-CN': '关联账户使用同一证件，已逐一核对。',
    en: 'The linked accounts use the same document; I checked each of them.',
  },
] as const;
