import { z } from 'zod';
import {
  emotionSchema,
  factSchema,
  memoriesQuerySchema,
  memoriesSchema,
  memoriesWipeSchema,
  memoryCreateSchema,
  memoryParamSchema,
  memoryUpdateSchema,
} from '#app/contract/memories';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser } from '../limits.ts';

/** What is remembered, in the hands of whom it is about. Another user's memory is not found. */
export function memoryRoutes(app: App, { memory }: RouteDependencies): void {
  const rateLimit = limitUser(limits.profile);
  const tags = ['memories'];

  app.get(
    '/memories',
    {
      config: { access: 'user', owner: 'query', rateLimit },
      schema: {
        summary: 'What the companion remembers, with the words it comes from',
        tags,
        querystring: memoriesQuerySchema,
        response: { 200: memoriesSchema },
      },
    },
    async (request) => {
      const { userId } = callerOf(request);
      const { query, category } = request.query;
      const overview = await memory.overview(userId, { query, category });
      return { user_id: userId, ...overview };
    },
  );

  app.post(
    '/memories',
    {
      config: { access: 'user', owner: 'body', rateLimit },
      schema: {
        summary: 'Writes a fact into what is remembered',
        tags,
        body: memoryCreateSchema,
        response: { 201: factSchema },
      },
    },
    async (request, reply) => {
      const { text, category } = request.body;
      const fact = await memory.add(callerOf(request).userId, { text, category });
      return reply.status(201).send(fact);
    },
  );

  app.delete(
    '/memories',
    {
      config: { access: 'user', owner: 'query', rateLimit },
      schema: {
        summary: 'Forgets everything that is remembered; the talk, closeness and the plan stay',
        tags,
        querystring: memoriesWipeSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await memory.wipe(callerOf(request).userId);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/memories/:id',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'One fact, with what was true before in its place',
        tags,
        params: memoryParamSchema,
        response: { 200: factSchema },
      },
    },
    async (request) => memory.get(callerOf(request).userId, request.params.id),
  );

  app.patch(
    '/memories/:id',
    {
      config: { access: 'user', owner: 'body', rateLimit },
      schema: {
        summary: 'Corrects a fact, or pins a fact or an emotion',
        tags,
        params: memoryParamSchema,
        body: memoryUpdateSchema,
        response: { 200: z.union([factSchema, emotionSchema]) },
      },
    },
    async (request) => {
      const { user_id: _userId, ...changes } = request.body;
      return memory.change(callerOf(request).userId, request.params.id, changes);
    },
  );

  app.delete(
    '/memories/:id',
    {
      config: { access: 'user', rateLimit },
      schema: {
        summary: 'Forgets a fact, an emotion or a follow-up for good',
        tags,
        params: memoryParamSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await memory.forget(callerOf(request).userId, request.params.id);
      return reply.status(204).send(null);
    },
  );
}
