/** Refusals of the block list; part of the table in errors/error-codes.ts. */
export const LINK_ERRORS = {
  'block_list.no_document': {
    status: 409,
    title: { 'zh-CN': '此次认证没有可列入名单的证件', en: 'No document of this verification can be listed' },
    remedy: 'Only a document whose number was read under a policy with `link.document`, and that is still kept, can be put on the list.',
  },
} as const;
