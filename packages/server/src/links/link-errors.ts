/** Refusals of the block list; part of the table in errors/error-codes.ts. */
export const LINK_ERRORS = {
  'block_list.no_document': {
    status: 409,
    title: { 'zh-CN': '此次认证没有可列入名单的证件', en: 'No document of this verification can be listed' },
    remedy: 'Only a document whose number was read under a policy with `link.document`, and that is still kept, can be put on the list.',
  },
  'block_list.no_face': {
    status: 409,
    title: { 'zh-CN': '此次认证没有可列入名单的人脸', en: 'No face of this verification can be listed' },
    remedy:
      'Only a face whose template the person agreed to keep, and has not withdrawn, can be listed: while the verification is open, as in review, or after it was approved. Of others nothing is left to list.',
  },
  'block_list.no_basis': {
    status: 409,
    title: {
      'zh-CN': '此次认证的策略没有写明检索人脸的法律依据',
      en: 'The policy of this verification states no legal basis for searching faces',
    },
    remedy:
      'A face is listed only under a policy that requires `link.face` and states `links.faceSearchBasis`: only there people are told.',
  },
} as const;
