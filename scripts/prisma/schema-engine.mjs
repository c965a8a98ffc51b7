#!/usr/bin/env node
// Prisma's CLI starts its schema engine as a program (PRISMA_SCHEMA_ENGINE_BINARY); ours is TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./schema-engine.ts')
