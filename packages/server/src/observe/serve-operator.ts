import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../context.ts';
import { answerErrors, answerUnreadablePath } from '../routes/answer-errors.ts';
import type { App } from '../routes/app.ts';
import { type OperatorAccess, operatorRoutes } from '../routes/operator-routes.ts';

/** Health and metrics of a process that serves nothing else: a worker. */
export async function serveOperator(context: Context, operator: OperatorAccess, port: number): Promise<App> {
  const app: App = fastify({
    logger: false,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadablePath,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, context);
  operatorRoutes(app, context, operator);
  await app.listen({ host: context.config.host, port });
  return app;
}
