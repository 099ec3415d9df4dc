import { createServer } from 'node:https';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import { type FastifyServerFactory, fastify } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { type Access, ROUTE_ACCESS } from '../access/route-access.ts';
import type { Context } from '../context.ts';
import { ERRORS } from '../errors/error-codes.ts';
import type { Certificate } from '../lan/local-certificate.ts';
import { completeDocument } from '../openapi/complete-document.ts';
import type { Document } from '../openapi/schema-types.ts';
import { servePages } from '../pages/serve-pages.ts';
import { staffRoutes } from '../staff/routes/staff-routes.ts';
import { accountPageRoutes } from './account-page-routes.ts';
import { accountRoutes } from './account-routes.ts';
import { addressRoutes } from './address-routes.ts';
import { aidRoutes } from './aid-routes.ts';
import { answerErrors, answerUnreadablePath } from './answer-errors.ts';
import { type App, DEVICE_HEADER, SESSION_HEADER } from './app.ts';
import { blockListRoutes } from './block-list-routes.ts';
import { callMediaRoutes } from './call-media-routes.ts';
import { callRoutes } from './call-routes.ts';
import { captureRoutes } from './capture-routes.ts';
import { captureStream } from './capture-stream.ts';
import { caseEvidenceRoutes } from './case-evidence-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { credentialOfferRoutes } from './credential-offer-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import { entitlementRoutes } from './entitlement-routes.ts';
import { exportMediaRoutes } from './export-media-routes.ts';
import { guardAccess } from './guard-access.ts';
import { insightRoutes } from './insight-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { mediaRoutes } from './media-routes.ts';
import { type OperatorAccess, operatorRoutes } from './operator-routes.ts';
import { ownConversationRoutes } from './own-conversation-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { probeRoutes } from './probe-routes.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { replayRequests } from './replay-requests.ts';
import { reverificationRoutes } from './reverification-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { staffCallRoutes } from './staff-call-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { UPLOAD_ANSWER_HEADERS, UPLOAD_HEADERS, uploadRoutes } from './upload-routes.ts';
import { verificationRoutes } from './verification-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

const MAX_BODY_BYTES = 1024 * 1024;

const access: Readonly<Record<string, Access>> = ROUTE_ACCESS;

/** What OpenAPI says of who may call: the access table again. */
const securityOf = (method: string, url: string): Record<string, string[]>[] => {
  const row = access[`${method} ${url}`];
  switch (row?.to) {
    case 'key':
      return [{ api_key: [row.scope] }, { staff_session: [row.scope] }];
    case 'staff':
      return [{ staff_session: [row.ability] }];
    case 'session':
    case 'enrolling':
      return [{ staff_session: [] }];
    case 'account':
      return [{ account_token: [] }];
    case 'offer':
      return [{ offer_token: [] }];
    case 'capture':
      return [{ capture_token: [] }];
    default:
      return [];
  }
};

const overHttps =
  (certificate: Certificate): FastifyServerFactory =>
  (handler) =>
    createServer({ ...certificate }, handler);

/** The HTTP API, not yet listening; over HTTPS where there is a certificate. */
export async function buildApi(context: Context, operator: OperatorAccess, certificate: Certificate | null): Promise<App> {
  const app: App = fastify({
    // requests are logged as declared events below; fastify's own lines carry URLs and headers
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: context.config.trustedProxies.length === 0 ? false : [...context.config.trustedProxies],
    genReqId: () => context.random.bytes(9).toString('base64url'),
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadablePath,
    ...(certificate === null ? {} : { serverFactory: overHttps(certificate) }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, context);

  await app.register(helmet, {
    // answers are data, never pages: nothing in them may load or run anything
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: [...context.config.allowedOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id', SESSION_HEADER, DEVICE_HEADER, ...UPLOAD_HEADERS],
    exposedHeaders: ['retry-after', ...UPLOAD_ANSWER_HEADERS],
    maxAge: 600,
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Mien', version: '1', description: `Errors are problem+json with a code: ${Object.keys(ERRORS).join(', ')}.` },
      components: {
        securitySchemes: {
          api_key: { type: 'http', scheme: 'bearer', description: 'API key of the wallet’s backend' },
          staff_session: { type: 'apiKey', in: 'cookie', name: 'mien_staff.session_token', description: 'the staff, by our own pages' },
          account_token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'the page of one account, minutes' },
          offer_token: { type: 'http', scheme: 'bearer', description: 'one credential, minutes (OpenID4VCI)' },
          capture_token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'one verification, minutes' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.addHook('onRoute', (route) => {
    const method = Array.isArray(route.method) ? route.method[0] : route.method;
    route.schema = { ...route.schema, security: securityOf(method ?? 'GET', route.url) };
  });
  // what is answered is about somebody, or a secret: no cache keeps it
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/v1/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await guardAccess(app, context);
  refuseUnstorable(app);
  replayRequests(app, context);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    context.metrics.requests.observe({ route, method, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    context.log.info({
      event: 'request',
      request: request.id,
      caller: request.caller?.id,
      method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });

  await servePages(app);
  operatorRoutes(app, context, operator);
  accountRoutes(app, context);
  exportMediaRoutes(app, context);
  accountPageRoutes(app, context);
  addressRoutes(app, context);
  credentialRoutes(app, context);
  await credentialOfferRoutes(app, context);
  entitlementRoutes(app, context);
  reverificationRoutes(app, context);
  verificationRoutes(app, context);
  mediaRoutes(app, context);
  reviewRoutes(app, context);
  caseRoutes(app, context);
  insightRoutes(app, context);
  blockListRoutes(app, context);
  caseEvidenceRoutes(app, context);
  ticketRoutes(app, context);
  chatRoutes(app, context);
  aidRoutes(app, context);
  staffCallRoutes(app, context);
  callMediaRoutes(app, context);
  ownConversationRoutes(app, context);
  policyRoutes(app, context);
  webhookRoutes(app, context);
  keyRoutes(app, context);
  staffRoutes(app, context, operator.probes);
  captureRoutes(app, context);
  captureStream(app, context);
  sessionRoutes(app, context);
  await callRoutes(app, context);
  await probeRoutes(app, context);
  await uploadRoutes(app, context);
  let document: Document | undefined;
  app.get('/openapi.json', { schema: { hide: true } as object }, async (_request, reply) => {
    document ??= completeDocument(app.swagger() as unknown as Document);
    return reply.type('application/json').send(document);
  });
  await app.ready();
  return app;
}
