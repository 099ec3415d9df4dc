import { createTransport } from 'nodemailer';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** the same at every try: a mail that was sent twice is shown once */
  readonly id: string;
}

export interface SendMail {
  (mail: Mail): Promise<void>;
  close(): void;
}

const CONNECTION_MS = 10_000;

/** @param url `smtp://` or `smtps://` with user and password. @returns null where mail is not set up */
export function createSendMail(url: string | null, from: string | null): SendMail | null {
  if (url === null || from === null) return null;
  const transport = createTransport({
    url,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    socketTimeout: CONNECTION_MS,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  const send = async ({ to, subject, text, id }: Mail): Promise<void> => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      // no automatic answer is wanted (RFC 3834)
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}
